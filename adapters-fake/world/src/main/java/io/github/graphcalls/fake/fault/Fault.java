package io.github.graphcalls.fake.fault;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.RecordComponents;
import java.time.Duration;
import java.util.Optional;

/**
 * A rule that changes answers. It applies to every lookup until it is narrowed: {@code throttled(ofSeconds(5)).onLookup(2)}.
 * Immutable; each method returns another fault.
 *
 * @param name the name that the journal shows
 * @param where the requests to which it applies
 * @param condition the conditions, all of which must hold
 * @param effect what it does to the answer
 * @param times how many times it applies to each call, or to the path; empty for no limit
 * @param delay how long the answer takes; a lookup whose deadline is earlier times out
 */
public record Fault(
        Optional<String> name, Where where, When condition, Effect effect, Optional<Integer> times, Duration delay) {

    private static final int MAX_NAME = 200;

    /**
     * Checks the fault.
     *
     * @throws IllegalArgumentException for less than one time, a negative delay, or a name that is blank or too long
     */
    public Fault {
        RecordComponents.requireNonNull(Fault.class, name, where, condition, effect, times, delay);
        if (name.filter(text -> text.isBlank() || text.length() > MAX_NAME).isPresent()) {
            throw new IllegalArgumentException("name: expected 1 to " + MAX_NAME + " characters, found "
                    + name.get().length());
        }
        if (times.filter(number -> number < 1).isPresent()) {
            throw new IllegalArgumentException("times: expected at least 1, found " + times.get());
        }
        if (where instanceof Where.OfPath && effect instanceof Effect.Stale) {
            throw new IllegalArgumentException("where: expected a call beside a stale answer, found a path");
        }
        zeroOrMore("delay", delay);
    }

    static void zeroOrMore(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(name + ": expected zero or more, found " + time);
        }
    }

    /**
     * Creates a fault that applies to every lookup.
     *
     * @param effect the effect
     * @return the fault
     */
    public static Fault of(Effect effect) {
        return new Fault(Optional.empty(), Where.EVERY_CALL, When.ALWAYS, effect, Optional.empty(), Duration.ZERO);
    }

    /**
     * Names the fault for the journal.
     *
     * @param text the name
     * @return the fault
     * @throws IllegalArgumentException for a blank name, or one of more than 200 characters
     */
    public Fault named(String text) {
        return new Fault(Optional.of(text), where, condition, effect, times, delay);
    }

    /**
     * Applies the fault to one call only.
     *
     * @param id the call, in any case and with or without dashes
     * @return the fault
     */
    public Fault forCall(CallId id) {
        return new Fault(name, new Where.OfCall(id), condition, effect, times, delay);
    }

    /**
     * Applies the fault to HTTP requests to a path instead of lookups. A world in memory has none.
     *
     * @param path the path, percent-encoded, where {@code *} stands for any text, such as {@code /v1.0/$batch}
     * @return the fault
     * @throws IllegalArgumentException for a path that no request has, or for a stale answer
     */
    public Fault onPath(String path) {
        return new Fault(name, new Where.OfPath(path), condition, effect, times, delay);
    }

    /**
     * Applies the fault to one lookup of each call only.
     *
     * @param nth the number of the lookup, counted from 1 since the fault was added
     * @return the fault
     * @throws IllegalArgumentException for less than 1
     */
    public Fault onLookup(int nth) {
        return new Fault(name, where, condition.withNth(nth), effect, times, delay);
    }

    /**
     * Applies the fault in a window of time only.
     *
     * @param from the start, as a duration since the beginning of the world
     * @param until the end, exclusive
     * @return the fault
     * @throws IllegalArgumentException if it does not end later than it begins
     */
    public Fault between(Duration from, Duration until) {
        When window = condition.within(new When.Point.Elapsed(from), new When.Point.Elapsed(until));
        return new Fault(name, where, window, effect, times, delay);
    }

    /**
     * Applies the fault to a share of the lookups, chosen by the seed for each lookup of each call.
     *
     * @param share the share in percent
     * @return the fault
     * @throws IllegalArgumentException for less than 0 or more than 100
     */
    public Fault percent(int share) {
        return new Fault(name, where, condition.withPercent(share), effect, times, delay);
    }

    /**
     * Limits how many times the fault applies to each call, or to the path.
     *
     * @param number the limit
     * @return the fault
     * @throws IllegalArgumentException for less than 1
     */
    public Fault times(int number) {
        return new Fault(name, where, condition, effect, Optional.of(number), delay);
    }

    /**
     * Delays the answer.
     *
     * @param duration how long the answer takes
     * @return the fault
     * @throws IllegalArgumentException for a negative one
     */
    public Fault delayedBy(Duration duration) {
        return new Fault(name, where, condition, effect, times, duration);
    }

    /** {@return an equal fault that is counted separately} */
    public Fault copy() {
        return new Fault(name, where, condition, effect, times, delay);
    }

    /** {@return the name, or the effect when there is none} */
    public String label() {
        return name.orElseGet(effect::toString);
    }

    /** Returns the fault in words, on one line. */
    @Override
    public String toString() {
        return name.map(text -> text + ": ").orElse("") + effect + ": " + where
                + (condition.equals(When.ALWAYS) ? "" : ", " + condition)
                + times.map(number -> ", " + number + (number == 1 ? " time" : " times"))
                        .orElse("")
                + (delay.isZero() ? "" : ", delayed by " + delay);
    }
}
