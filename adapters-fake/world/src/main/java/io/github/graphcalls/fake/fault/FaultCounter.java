package io.github.graphcalls.fake.fault;

import io.github.graphcalls.fake.chance.Mixing;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts the requests to one call, or to the paths of faults, and chooses the fault that applies. Faults are counted by
 * identity: two equal faults are counted separately. Not safe for use by several threads.
 */
public final class FaultCounter {

    private static final class Count {
        private int requests;
        private int strikes;
    }

    private final Map<Fault, Count> counts = new IdentityHashMap<>();

    /** Creates a counter that has counted no request. */
    public FaultCounter() {}

    /**
     * Counts a request and chooses the first fault that applies to it.
     *
     * @param faults the faults in force
     * @param isAbout whether the request is a target of a fault
     * @param begins the beginning of the world
     * @param now the instant of the request
     * @param draw the random number of the request
     * @return the fault, or null if none applies
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
                        && fault.condition().holds(count.requests, begins, now, Mixing.mix(draw, fault.toString()))) {
                    count.strikes++;
                    first = fault;
                }
            }
        }
        return first;
    }
}
