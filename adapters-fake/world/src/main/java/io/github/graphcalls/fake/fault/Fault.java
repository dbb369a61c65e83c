package io.github.graphcalls.fake.fault;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A rule for what goes wrong: which lookups it strikes, what they are answered, how often, and after which delay. It begins as
 * a rule for every lookup and is narrowed: {@code throttled(ofSeconds(5)).onLookup(2)}. Immutable; each method gives
 * another fault.
 *
 * @param condition which lookups it strikes
 * @param effect what they are answered
 * @param times how often it strikes each call; empty for always
 * @param delay how long the answer takes; a lookup whose deadline is earlier is timed out
 */
public record Fault(Condition condition, Effect effect, Optional<Integer> times, Duration delay) {

    /**
     * Checks the rule.
     *
     * @throws IllegalArgumentException for less than one time, or a negative delay
     */
    public Fault {
        requireNonNull(condition, "condition");
        requireNonNull(effect, "effect");
        if (times.filter(number -> number < 1).isPresent()) {
            throw new IllegalArgumentException("times: expected at least 1, found " + times.get());
        }
        zeroOrMore("delay", delay);
    }

    static void zeroOrMore(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(name + ": expected zero or more, found " + time);
        }
    }

    /**
     * An effect on every lookup.
     *
     * @param effect the effect
     * @return the fault
     */
    public static Fault of(Effect effect) {
        return new Fault(new Condition.All(List.of()), effect, Optional.empty(), Duration.ZERO);
    }

    /**
     * Only when this holds too.
     *
     * @param further the condition
     * @return the fault
     */
    public Fault when(Condition further) {
        boolean first =
                condition instanceof Condition.All all && all.conditions().isEmpty();
        return new Fault(first ? further : condition.and(further), effect, times, delay);
    }

    /**
     * Only for one call.
     *
     * @param id the call, in any case and with or without dashes
     * @return the fault
     */
    public Fault forCall(CallId id) {
        return when(new Condition.OfCall(id));
    }

    /**
     * Only on one lookup of each call.
     *
     * @param nth its number, counted from 1
     * @return the fault
     * @throws IllegalArgumentException for less than 1
     */
    public Fault onLookup(int nth) {
        return when(new Condition.Lookups(nth, nth));
    }

    /**
     * Only in a window of time.
     *
     * @param from its beginning, after the beginning of the world
     * @param until its end, which is no longer part of it
     * @return the fault
     * @throws IllegalArgumentException if it does not end later than it begins
     */
    public Fault between(Duration from, Duration until) {
        return when(new Condition.Between(from, until));
    }

    /**
     * Only on a share of the lookups, drawn from the seed for each lookup of each call.
     *
     * @param share how many of a hundred
     * @return the fault
     * @throws IllegalArgumentException for less than 0 or more than 100
     */
    public Fault percent(int share) {
        return when(new Condition.Percent(share));
    }

    /**
     * Only so many times for each call.
     *
     * @param number how often
     * @return the fault
     * @throws IllegalArgumentException for less than 1
     */
    public Fault times(int number) {
        return new Fault(condition, effect, Optional.of(number), delay);
    }

    /**
     * With a delay.
     *
     * @param duration how long the answer takes
     * @return the fault
     * @throws IllegalArgumentException for a negative one
     */
    public Fault delayedBy(Duration duration) {
        return new Fault(condition, effect, times, duration);
    }

    /** The rule in words, on one line. */
    @Override
    public String toString() {
        return effect + ": " + condition
                + times.map(number -> ", " + number + (number == 1 ? " time" : " times"))
                        .orElse("")
                + (delay.isZero() ? "" : ", delayed by " + delay);
    }
}
