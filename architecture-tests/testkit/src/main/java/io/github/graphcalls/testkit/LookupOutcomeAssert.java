package io.github.graphcalls.testkit;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the outcome of a lookup. A failure shows the outcome on one line, without a secret. Each method fails with an
 * {@link AssertionError} for a null outcome.
 */
public final class LookupOutcomeAssert extends AbstractAssert<LookupOutcomeAssert, LookupOutcome> {

    LookupOutcomeAssert(LookupOutcome actual) {
        super(actual, LookupOutcomeAssert.class);
    }

    /**
     * Checks that the call was found.
     *
     * @return this
     */
    public LookupOutcomeAssert isFound() {
        return is(Found.class);
    }

    /**
     * Checks that the call was found, and begins assertions on it.
     *
     * @return assertions on the call
     */
    public CallAssert hasCall() {
        isFound();
        return new CallAssert(((Found) actual).call()).as(descriptionText());
    }

    /**
     * Checks that the call was not found, with or without evidence.
     *
     * @return this
     */
    public LookupOutcomeAssert isNotFound() {
        return is(NotFound.class);
    }

    /**
     * Checks that the call was not found, with this evidence.
     *
     * @param evidence the evidence that the call has ended or never existed
     * @return this
     */
    public LookupOutcomeAssert isNotFound(NotFound.Evidence evidence) {
        isNotFound();
        return has("evidence", evidence, ((NotFound) actual).evidence());
    }

    /**
     * Checks that the service denied the lookup.
     *
     * @return this
     */
    public LookupOutcomeAssert isDenied() {
        return is(Denied.class);
    }

    /**
     * Checks that the service rejected the request as invalid.
     *
     * @return this
     */
    public LookupOutcomeAssert isRejected() {
        return is(Rejected.class);
    }

    /**
     * Checks that the service throttled the lookup.
     *
     * @return this
     */
    public LookupOutcomeAssert isThrottled() {
        return is(Throttled.class);
    }

    /**
     * Checks that the service was unavailable.
     *
     * @return this
     */
    public LookupOutcomeAssert isUnavailable() {
        return is(Unavailable.class);
    }

    /**
     * Checks that the service was unavailable, for this cause.
     *
     * @param cause the cause
     * @return this
     */
    public LookupOutcomeAssert isUnavailable(Unavailable.Cause cause) {
        isUnavailable();
        return has("cause", cause, ((Unavailable) actual).cause());
    }

    /**
     * Checks that the deadline passed.
     *
     * @return this
     */
    public LookupOutcomeAssert isTimedOut() {
        return is(TimedOut.class);
    }

    /**
     * Checks that the answer was not a valid call.
     *
     * @return this
     */
    public LookupOutcomeAssert isMalformed() {
        return is(Malformed.class);
    }

    /**
     * Checks that the answer was not a valid call, because of the value at this place.
     *
     * @param place the place in the document, such as {@code targets[0].identity}; empty for the document as a whole
     * @return this
     */
    public LookupOutcomeAssert isMalformedAt(String place) {
        isMalformed();
        return has("place", place, ((Malformed) actual).place());
    }

    /**
     * Checks the instant of the next retry, which an outcome has that is throttled or unavailable.
     *
     * @param instant the instant
     * @return this
     */
    public LookupOutcomeAssert isWorthAskingAgainAt(Instant instant) {
        isNotNull();
        return has("instant of the next retry", Optional.of(instant), actual.retryAt());
    }

    /**
     * Checks the HTTP status of the answer.
     *
     * @param status the status
     * @return this
     */
    public LookupOutcomeAssert hasStatus(int status) {
        isNotNull();
        return has("status", Optional.of(status), actual.diagnostics().status());
    }

    /**
     * Checks Graph's error code in the answer.
     *
     * @param code the code, such as {@code 8522}
     * @return this
     */
    public LookupOutcomeAssert hasCode(String code) {
        isNotNull();
        return has("code", Optional.of(code), actual.diagnostics().code());
    }

    private LookupOutcomeAssert is(Class<? extends LookupOutcome> expected) {
        isNotNull();
        if (!expected.isInstance(actual)) {
            throw failure("expected an outcome that is %s, found %s", expected.getSimpleName(), actual);
        }
        return this;
    }

    private LookupOutcomeAssert has(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw failure("%s: expected %s, found %s in %s", what, shown(expected), shown(found), actual);
        }
        return this;
    }

    private static Object shown(Object value) {
        return value instanceof Optional<?> optional
                ? optional.<Object>map(it -> it).orElse("none")
                : value;
    }
}
