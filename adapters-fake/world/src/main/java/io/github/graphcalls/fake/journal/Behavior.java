package io.github.graphcalls.fake.journal;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.quirk.Quirks;
import java.util.List;

/**
 * The quirks and faults that apply to a lookup. Immutable.
 *
 * @param quirks the quirks
 * @param faults the faults, of which the first that matches a lookup applies. How often each has applied is counted by
 *     identity: two equal faults are two
 */
public record Behavior(Quirks quirks, List<Fault> faults) {

    /** No quirk and no fault. */
    public static final Behavior USUAL = new Behavior(Quirks.NONE, List.of());

    public Behavior {
        requireNonNull(quirks, "quirks");
        faults = List.copyOf(faults);
    }

    /**
     * The same with other quirks.
     *
     * @param others the quirks
     * @return the behavior
     */
    public Behavior with(Quirks others) {
        return new Behavior(others, faults);
    }

    /**
     * The same with other faults.
     *
     * @param others the faults
     * @return the behavior
     */
    public Behavior with(List<Fault> others) {
        return new Behavior(quirks, others);
    }

    /** The quirks, and a line for each fault. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(quirks.toString());
        faults.forEach(fault -> text.append("\nfault ").append(fault));
        return text.toString();
    }
}
