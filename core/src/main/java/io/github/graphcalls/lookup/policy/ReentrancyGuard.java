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
 * Counts how deep each thread is inside a lookup: one that calls the policy around it must neither wait for itself nor overflow
 * the stack.
 */
final class ReentrancyGuard {

    private static final int MAX_DEPTH = 8;

    private final ConcurrentMap<Thread, Integer> depths = new ConcurrentHashMap<>();

    /** Returns whether the current thread is inside the lookup. */
    boolean isInside() {
        return depths.containsKey(Thread.currentThread());
    }

    /** Looks up, one level deeper; the ninth level is {@link Malformed}. */
    LookupOutcome find(CallLookup lookup, CallQuery query) {
        Thread thread = Thread.currentThread();
        int depth = depths.getOrDefault(thread, 0);
        if (depth == MAX_DEPTH) {
            return new Malformed(
                    "",
                    "expected an outcome from " + lookup.getClass().getName() + ", found " + MAX_DEPTH
                            + " nested lookups through the policy around it; let it look up through the wrapped lookup",
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
