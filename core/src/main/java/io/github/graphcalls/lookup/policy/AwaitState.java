package io.github.graphcalls.lookup.policy;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.CheckedOutcome;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.AwaitResult.Ending;
import io.github.graphcalls.time.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Polls a call until it is in a state, is over, or the deadline passes. Polling goes on after an outcome that may change:
 * throttled, unavailable, timed out, or not found without {@linkplain NotFound#evidence evidence} that the call has ended. The
 * next lookup is never sent before the instant that the service named. A state that comes and goes between two lookups is
 * missed.
 *
 * <p>Safe for use by several threads.
 */
public final class AwaitState {

    private static final Duration MAX_LOOKUP = Duration.ofSeconds(30);

    private final CallLookup lookup;
    private final Duration interval;
    private final InstantSource clock;
    private final Sleeper sleeper;

    /**
     * Polls on a given clock.
     *
     * @param lookup the lookup
     * @param interval the wait between two lookups; one that reaches the deadline leaves a single lookup
     * @param clock the clock of deadlines
     * @param sleeper waits, on that clock
     * @throws IllegalArgumentException for an interval that is not positive
     */
    public AwaitState(CallLookup lookup, Duration interval, InstantSource clock, Sleeper sleeper) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("interval: expected more than zero, found " + interval);
        }
        this.lookup = requireNonNull(lookup, "lookup");
        this.interval = interval;
        this.clock = requireNonNull(clock, "clock");
        this.sleeper = requireNonNull(sleeper, "sleeper");
    }

    /**
     * Waits until the call is in a state. A wait for {@link CallState#TERMINATED} may also end in {@link Ending#NOT_FOUND},
     * since Graph no longer knows a call that has ended.
     *
     * @param query the call and the deadline
     * @param state the state
     * @return why the wait ended, with the last outcome
     * @throws IllegalArgumentException if the query has no deadline
     */
    public AwaitResult await(CallQuery query, CallState state) {
        requireNonNull(state, "state");
        return await(query, call -> call.hasState(state));
    }

    /**
     * Waits until a condition holds for the call.
     *
     * @param query the call, with the properties that the condition needs, and the deadline
     * @param condition the condition
     * @return why the wait ended, with the last outcome
     * @throws IllegalArgumentException if the query has no deadline
     */
    public AwaitResult await(CallQuery query, Predicate<? super Call> condition) {
        Instant deadline = query.deadline()
                .orElseThrow(() -> new IllegalArgumentException(
                        "query: expected a deadline, found none; set one with deadline(Instant) or within(Duration)"));
        while (true) {
            LookupOutcome outcome = CheckedOutcome.find(lookup, next(query, deadline));
            Optional<Ending> ending = endingOf(outcome, condition);
            if (ending.isPresent()) {
                return new AwaitResult(ending.get(), outcome);
            }
            Instant now = clock.instant();
            Duration wait = waitAfter(outcome, now);
            if (wait.compareTo(Duration.between(now, deadline)) >= 0) {
                return new AwaitResult(Ending.DEADLINE, outcome);
            }
            try {
                sleeper.sleep(wait);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return new AwaitResult(Ending.INTERRUPTED, outcome);
            }
        }
    }

    /** Adds the state, which shows whether the call is over, and limits each lookup, so that a long wait has several. */
    private CallQuery next(CallQuery query, Instant deadline) {
        Set<CallProperty> select = query.select();
        if (!select.isEmpty()) {
            select = EnumSet.copyOf(select);
            select.add(CallProperty.STATE);
        }
        Instant limit = query.within(MAX_LOOKUP, clock).deadline().orElseThrow();
        return new CallQuery(
                query.id(), select, query.expand(), Optional.of(limit.isBefore(deadline) ? limit : deadline));
    }

    private static Optional<Ending> endingOf(LookupOutcome outcome, Predicate<? super Call> condition) {
        if (outcome instanceof Found answer) {
            if (condition.test(answer.call())) {
                return Optional.of(Ending.REACHED);
            }
            return answer.call().isOver() ? Optional.of(Ending.OVER) : Optional.empty();
        }
        if (outcome instanceof NotFound notFound) {
            return notFound.isProven() ? Optional.of(Ending.NOT_FOUND) : Optional.empty();
        }
        if (outcome instanceof Unavailable unavailable) {
            return switch (unavailable.cause()) {
                case INTERRUPTED -> Optional.of(Ending.INTERRUPTED);
                case BLOCKED -> Optional.of(Ending.FAILED);
                case SERVICE, CONNECTION, SIGN_IN -> Optional.empty();
            };
        }
        boolean passing = outcome instanceof Throttled || outcome instanceof TimedOut;
        return passing ? Optional.empty() : Optional.of(Ending.FAILED);
    }

    private Duration waitAfter(LookupOutcome outcome, Instant now) {
        return outcome.retryAt()
                .map(instant -> Duration.between(now, instant))
                .filter(wait -> wait.compareTo(interval) > 0)
                .orElse(interval);
    }

    @Override
    public String toString() {
        return "AwaitState[every " + interval + ", " + lookup + "]";
    }
}
