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
 * Assertions on what came of a lookup. A failure shows the outcome whole, as it prints itself: one line, without a secret. Each
 * method fails with an {@link AssertionError} for a null outcome.
 */
public final class LookupOutcomeAssert extends AbstractAssert<LookupOutcomeAssert, LookupOutcome> {

    LookupOutcomeAssert(LookupOutcome actual) {
        super(actual, LookupOutcomeAssert.class);
    }

    /**
     * The call was found.
     *
     * @return this
     */
    public LookupOutcomeAssert isFound() {
        return is(Found.class);
    }

    /**
     * The call was found; what follows is said of the call.
     *
     * @return assertions on the call
     */
    public CallAssert hasCall() {
        isFound();
        return new CallAssert(((Found) actual).call()).as(descriptionText());
    }

    /**
     * The call was not found, with or without evidence.
     *
     * @return this
     */
    public LookupOutcomeAssert isNotFound() {
        return is(NotFound.class);
    }

    /**
     * The call was not found, with this evidence.
     *
     * @param evidence what shows that there is no such call
     * @return this
     */
    public LookupOutcomeAssert isNotFound(NotFound.Evidence evidence) {
        isNotFound();
        return has("evidence", evidence, ((NotFound) actual).evidence());
    }

    /**
     * The caller may not ask.
     *
     * @return this
     */
    public LookupOutcomeAssert isDenied() {
        return is(Denied.class);
    }

    /**
     * The request was refused as wrong.
     *
     * @return this
     */
    public LookupOutcomeAssert isRejected() {
        return is(Rejected.class);
    }

    /**
     * Too much was asked.
     *
     * @return this
     */
    public LookupOutcomeAssert isThrottled() {
        return is(Throttled.class);
    }

    /**
     * No answer could be had.
     *
     * @return this
     */
    public LookupOutcomeAssert isUnavailable() {
        return is(Unavailable.class);
    }

    /**
     * No answer could be had, for this cause.
     *
     * @param cause what stood in the way
     * @return this
     */
    public LookupOutcomeAssert isUnavailable(Unavailable.Cause cause) {
        isUnavailable();
        return has("cause", cause, ((Unavailable) actual).cause());
    }

    /**
     * The deadline passed.
     *
     * @return this
     */
    public LookupOutcomeAssert isTimedOut() {
        return is(TimedOut.class);
    }

    /**
     * An answer came that is no call.
     *
     * @return this
     */
    public LookupOutcomeAssert isMalformed() {
        return is(Malformed.class);
    }

    /**
     * An answer came that is no call, for what is at this place.
     *
     * @param place where in the document, such as {@code targets[0].identity}; empty for the document as a whole
     * @return this
     */
    public LookupOutcomeAssert isMalformedAt(String place) {
        isMalformed();
        return has("place", place, ((Malformed) actual).place());
    }

    /**
     * It is throttled or unavailable, and says that it is worth asking again at this instant.
     *
     * @param instant the instant
     * @return this
     */
    public LookupOutcomeAssert isWorthAskingAgainAt(Instant instant) {
        isNotNull();
        Optional<Instant> until = actual instanceof Throttled throttled
                ? throttled.retryAt()
                : actual instanceof Unavailable unavailable ? unavailable.retryAt() : Optional.empty();
        return has("instant to ask again at", Optional.of(instant), until);
    }

    /**
     * The answer had this HTTP status.
     *
     * @param status the status
     * @return this
     */
    public LookupOutcomeAssert hasStatus(int status) {
        isNotNull();
        return has("status", Optional.of(status), actual.diagnostics().status());
    }

    /**
     * The answer had this error code of Graph.
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
