package io.github.graphcalls.lookup.policy;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.CheckedOutcome;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which threads are inside a lookup, and how often: a lookup that comes back to the policy around it must not wait for itself,
 * nor overflow the stack.
 */
final class ReentrancyGuard {

    private static final int MAX_DEPTH = 8;

    private final ConcurrentMap<Thread, Integer> depths = new ConcurrentHashMap<>();

    /** Whether the current thread is inside the lookup. */
    boolean isInside() {
        return depths.containsKey(Thread.currentThread());
    }

    /** Looks up with the current thread noted as inside; an outcome of its own for the ninth time within one another. */
    LookupOutcome find(CallLookup lookup, CallQuery query) {
        Thread thread = Thread.currentThread();
        int depth = depths.getOrDefault(thread, 0);
        if (depth == MAX_DEPTH) {
            return new Malformed(
                    "",
                    "expected an answer from " + lookup.getClass().getName()
                            + ", found that it looks up through the policy"
                            + " around it, " + MAX_DEPTH + " times within one another: let it look up through what is"
                            + " behind the policy",
                    Diagnostics.NONE);
        }
        depths.put(thread, depth + 1);
        try {
            return CheckedOutcome.find(lookup, query);
        } finally {
            if (depth == 0) {
                depths.remove(thread);
            } else {
                depths.put(thread, depth);
            }
        }
    }
}
