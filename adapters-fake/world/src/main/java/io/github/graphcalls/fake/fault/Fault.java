package io.github.graphcalls.fake.fault;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import java.time.Duration;
import java.util.Optional;

/**
 * A rule for what goes wrong. It begins as a rule for every lookup and is narrowed: {@code throttled(ofSeconds(5)).onLookup(2)}.
 * Immutable; each method gives another fault.
 *
 * @param name the name that the journal shows
 * @param where the requests that it is about
 * @param when the conditions, all of which must hold
 * @param effect what comes in place of the usual answer
 * @param times how often it strikes each call, or the path; empty for always
 * @param delay how long the answer takes; a lookup whose deadline is earlier is timed out
 */
public record Fault(
        Optional<String> name, Where where, When when, Effect effect, Optional<Integer> times, Duration delay) {

    private static final int MAX_NAME = 200;

    /**
     * Checks the rule.
     *
     * @throws IllegalArgumentException for less than one time, a negative delay, or a name that is blank or too long
     */
    public Fault {
        requireNonNull(where, "where");
        requireNonNull(when, "when");
        requireNonNull(effect, "effect");
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
     * An effect on every lookup.
     *
     * @param effect the effect
     * @return the fault
     */
    public static Fault of(Effect effect) {
        return new Fault(Optional.empty(), Where.EVERY_CALL, When.ALWAYS, effect, Optional.empty(), Duration.ZERO);
    }

    /**
     * With a name, which the journal shows.
     *
     * @param text the name
     * @return the fault
     * @throws IllegalArgumentException for a blank name, or one of more than 200 characters
     */
    public Fault named(String text) {
        return new Fault(Optional.of(text), where, when, effect, times, delay);
    }

    /**
     * Only for one call.
     *
     * @param id the call, in any case and with or without dashes
     * @return the fault
     */
    public Fault forCall(CallId id) {
        return new Fault(name, new Where.OfCall(id), when, effect, times, delay);
    }

    /**
     * For HTTP requests to a path in place of lookups.
     *
     * @param path the path, percent-encoded, where {@code *} stands for any text, such as {@code /v1.0/$batch}
     * @return the fault
     * @throws IllegalArgumentException for a path that no request has, or for a stale answer
     */
    public Fault onPath(String path) {
        return new Fault(name, new Where.OfPath(path), when, effect, times, delay);
    }

    /**
     * Only on one lookup of each call.
     *
     * @param nth its number, counted from 1 while the fault is in force
     * @return the fault
     * @throws IllegalArgumentException for less than 1
     */
    public Fault onLookup(int nth) {
        return new Fault(name, where, when.withNth(nth), effect, times, delay);
    }

    /**
     * Only in a window of time.
     *
     * @param from its beginning, after the beginning of the world
     * @param until its end, exclusive
     * @return the fault
     * @throws IllegalArgumentException if it does not end later than it begins
     */
    public Fault between(Duration from, Duration until) {
        When window = when.within(new When.Point.Elapsed(from), new When.Point.Elapsed(until));
        return new Fault(name, where, window, effect, times, delay);
    }

    /**
     * Only on a share of the lookups, drawn from the seed for each lookup of each call.
     *
     * @param share how many of a hundred
     * @return the fault
     * @throws IllegalArgumentException for less than 0 or more than 100
     */
    public Fault percent(int share) {
        return new Fault(name, where, when.withPercent(share), effect, times, delay);
    }

    /**
     * Only so many times for each call, or for the path.
     *
     * @param number how often
     * @return the fault
     * @throws IllegalArgumentException for less than 1
     */
    public Fault times(int number) {
        return new Fault(name, where, when, effect, Optional.of(number), delay);
    }

    /**
     * With a delay.
     *
     * @param duration how long the answer takes
     * @return the fault
     * @throws IllegalArgumentException for a negative one
     */
    public Fault delayedBy(Duration duration) {
        return new Fault(name, where, when, effect, times, duration);
    }

    /** {@return the same rule as another object, which is counted by itself} */
    public Fault copy() {
        return new Fault(name, where, when, effect, times, delay);
    }

    /** {@return the name, or the effect when there is none} */
    public String label() {
        return name.orElseGet(effect::toString);
    }

    /** The rule in words, on one line. */
    @Override
    public String toString() {
        return name.map(text -> text + ": ").orElse("") + effect + ": " + where
                + (when.equals(When.ALWAYS) ? "" : ", " + when)
                + times.map(number -> ", " + number + (number == 1 ? " time" : " times"))
                        .orElse("")
                + (delay.isZero() ? "" : ", delayed by " + delay);
    }
}
