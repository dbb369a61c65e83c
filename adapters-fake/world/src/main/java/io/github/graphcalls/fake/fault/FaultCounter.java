package io.github.graphcalls.fake.fault;

import io.github.graphcalls.fake.chance.Mixing;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts the requests to one call, or to the paths of faults, and chooses the fault that strikes. Faults are counted by identity:
 * two equal ones are two. Not safe for use by several threads.
 */
public final class FaultCounter {

    private static final class Count {
        private int requests;
        private int strikes;
    }

    private final Map<Fault, Count> counts = new IdentityHashMap<>();

    /** A counter at the beginning. */
    public FaultCounter() {}

    /**
     * Counts a request, and a strike of the first fault that strikes it.
     *
     * @param faults the faults in force
     * @param isAbout whether the request is one that a fault is about
     * @param begins when the world began
     * @param now when the request came
     * @param draw what the seed draws for the request
     * @return the fault, or null when none strikes
     */
    public Fault strike(List<Fault> faults, Predicate<Where> isAbout, Instant begins, Instant now, long draw) {
        Fault first = null;
        for (Fault fault : faults) {
            if (isAbout.test(fault.where())) {
                Count count = counts.computeIfAbsent(fault, each -> new Count());
                count.requests++;
                if (first == null
                        && (fault.times().isEmpty()
                                || count.strikes < fault.times().get())
                        && fault.when().holds(count.requests, begins, now, Mixing.mix(draw, fault.toString()))) {
                    count.strikes++;
                    first = fault;
                }
            }
        }
        return first;
    }
}
