package io.github.graphcalls.testkit;

import static io.github.graphcalls.testkit.GraphCallsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LookupOutcomeAssertTest {

    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");
    private static final NotFound NOT_FOUND =
            new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.of(404, "8522", "Call not found."));
    private static final Throttled THROTTLED = new Throttled(Optional.of(LATER), Diagnostics.NONE);
    private static final Unavailable CUT = Unavailable.because(Unavailable.Cause.CONNECTION, "cut");
    private static final Malformed MALFORMED = new Malformed("state", "expected a text", Diagnostics.NONE);

    private static final Map<LookupOutcome, Consumer<LookupOutcomeAssert>> OUTCOMES = new LinkedHashMap<>();

    static {
        OUTCOMES.put(new Found(SampleCalls.GROUP, Diagnostics.NONE), LookupOutcomeAssert::isFound);
        OUTCOMES.put(NOT_FOUND, LookupOutcomeAssert::isNotFound);
        OUTCOMES.put(new Denied(Denied.Reason.FORBIDDEN, Diagnostics.NONE), LookupOutcomeAssert::isDenied);
        OUTCOMES.put(new Rejected(Diagnostics.NONE), LookupOutcomeAssert::isRejected);
        OUTCOMES.put(THROTTLED, LookupOutcomeAssert::isThrottled);
        OUTCOMES.put(CUT, LookupOutcomeAssert::isUnavailable);
        OUTCOMES.put(new TimedOut(LATER, Diagnostics.NONE), LookupOutcomeAssert::isTimedOut);
        OUTCOMES.put(MALFORMED, LookupOutcomeAssert::isMalformed);
    }

    @Test
    void an_outcome_passes_the_assertion_of_its_type_and_no_other() {
        OUTCOMES.forEach((outcome, same) -> OUTCOMES.forEach((other, assertion) -> {
            ThrowingCallable asserting = () -> assertion.accept(assertThat(outcome));
            if (outcome == other) {
                assertThatCode(asserting).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(asserting)
                        .isInstanceOf(AssertionError.class)
                        .hasMessage("expected an outcome that is %s, found %s"
                                .formatted(other.getClass().getSimpleName(), outcome));
            }
        }));
    }

    @Test
    void a_failure_names_the_difference_and_shows_the_outcome() {
        fails(() -> assertThat(NOT_FOUND).hasStatus(410), "status: expected 410, found 404 in " + NOT_FOUND);
        fails(
                () -> assertThat(NOT_FOUND).isNotFound(NotFound.Evidence.NONE),
                "evidence: expected NONE, found CALL_SERVICE in " + NOT_FOUND);
        fails(() -> assertThat(NOT_FOUND).hasCode("7505"), "code: expected 7505, found 8522 in " + NOT_FOUND);
        fails(() -> assertThat(CUT).hasStatus(503), "status: expected 503, found none in " + CUT);
        fails(
                () -> assertThat(CUT).isUnavailable(Unavailable.Cause.SERVICE),
                "cause: expected SERVICE, found CONNECTION in " + CUT);
        fails(() -> assertThat(MALFORMED).isMalformedAt("id"), "place: expected id, found state in " + MALFORMED);
        fails(
                () -> assertThat(THROTTLED).isWorthAskingAgainAt(Instant.EPOCH),
                "instant of the next retry: expected 1970-01-01T00:00:00Z, found " + LATER + " in " + THROTTLED);
        fails(
                () -> assertThat(NOT_FOUND).isWorthAskingAgainAt(LATER),
                "instant of the next retry: expected " + LATER + ", found none in " + NOT_FOUND);
        fails(
                () -> assertThat(NOT_FOUND).as("the third lookup").isFound(),
                "[the third lookup] expected an outcome that is Found, found " + NOT_FOUND);
        fails(
                () -> assertThat(NOT_FOUND).as("the third lookup").hasCall(),
                "[the third lookup] expected an outcome that is Found, found " + NOT_FOUND);
    }

    @Test
    void assertions_that_hold_for_an_outcome_pass() {
        assertThat(NOT_FOUND).hasStatus(404).hasCode("8522").isNotFound(NotFound.Evidence.CALL_SERVICE);
        assertThat(CUT).isUnavailable(Unavailable.Cause.CONNECTION);
        assertThat(MALFORMED).isMalformedAt("state");
        assertThat(THROTTLED).isWorthAskingAgainAt(LATER);
        assertThat(new Unavailable(Unavailable.Cause.SERVICE, Optional.of(LATER), Diagnostics.NONE))
                .isWorthAskingAgainAt(LATER);
    }

    @Test
    void a_null_outcome_fails_each_assertion() {
        assertThatThrownBy(() -> assertThat((LookupOutcome) null).isFound()).isInstanceOf(AssertionError.class);
    }

    private static void fails(ThrowingCallable asserting, String message) {
        assertThatThrownBy(asserting).isInstanceOf(AssertionError.class).hasMessage(message);
    }
}
