package io.github.graphcalls.lookup.outcome;

import static io.github.graphcalls.lookup.Specimen.DENIED;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.MALFORMED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND_BY_GATEWAY;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.REJECTED;
import static io.github.graphcalls.lookup.Specimen.THROTTLED;
import static io.github.graphcalls.lookup.Specimen.service;
import static io.github.graphcalls.lookup.Specimen.throttledUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookupOutcomeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LookupOutcome TIMED_OUT = new TimedOut(NOON, Diagnostics.NONE);
    private static final String HOSTILE = "a\nb\r\u001b[2J\u202e\u2028\ud83d" + "x".repeat(10_000);

    static Stream<LookupOutcome> outcomes() {
        return Stream.of(ESTABLISHED, NOT_FOUND, DENIED, REJECTED, THROTTLED, NO_CONNECTION, TIMED_OUT, MALFORMED);
    }

    static Stream<LookupOutcome> hostile() {
        Optional<String> text = Optional.of(HOSTILE);
        Diagnostics diagnostics =
                new Diagnostics(Optional.of(-1), text, text, text, text, Optional.of(Instant.MAX), text);
        Call call = Call.builder(CallId.of("a;b"))
                .state(Evolvable.parse(CallState.class, HOSTILE))
                .build();
        return Stream.of(
                new Found(call, diagnostics),
                new NotFound(NotFound.Evidence.NONE, diagnostics),
                new Denied(Denied.Reason.FORBIDDEN, diagnostics),
                new Rejected(diagnostics),
                new Throttled(Optional.of(Instant.MIN), diagnostics),
                new Unavailable(Unavailable.Cause.SERVICE, Optional.of(Instant.MAX), diagnostics),
                new TimedOut(Instant.MIN, diagnostics),
                new Malformed(HOSTILE, HOSTILE, diagnostics));
    }

    @Test
    void every_type_of_outcome_has_a_case_of_its_own() {
        assertThat(outcomes().<Class<?>>map(LookupOutcome::getClass))
                .containsExactlyInAnyOrder(LookupOutcome.class.getPermittedSubclasses());
        assertThat(outcomes())
                .allSatisfy(outcome ->
                        assertThat(outcome.<Class<?>>fold(new HandledCase())).isEqualTo(outcome.getClass()));
    }

    @Test
    void only_a_found_call_is_a_call() {
        assertThat(outcomes().filter(outcome -> outcome.toOptional().isPresent()))
                .containsExactly(ESTABLISHED);
    }

    @Test
    void the_evidence_of_a_call_that_was_not_found_survives_other_diagnostics() {
        assertThat(NOT_FOUND.withDiagnostics(Diagnostics.NONE))
                .isEqualTo(new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.NONE));
        assertThat(NOT_FOUND_BY_GATEWAY.withDiagnostics(Diagnostics.NONE))
                .isEqualTo(new NotFound(NotFound.Evidence.NONE, Diagnostics.NONE));
    }

    @Test
    void evidence_is_what_the_adapter_set_whatever_the_diagnostics_say() {
        Diagnostics callNotFound = NOT_FOUND.diagnostics();

        assertThat(new NotFound(NotFound.Evidence.NONE, callNotFound).isProven())
                .isFalse();
        assertThat(new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.NONE).isProven())
                .isTrue();
    }

    private final Diagnostics other = Diagnostics.of("other");

    @ParameterizedTest
    @MethodSource("outcomes")
    void other_diagnostics_change_nothing_else(LookupOutcome outcome) {
        LookupOutcome changed = outcome.withDiagnostics(other);

        assertThat(changed.diagnostics()).isEqualTo(other);
        assertThat(changed).hasSameClassAs(outcome).isNotEqualTo(outcome);
        assertThat(changed.withDiagnostics(outcome.diagnostics())).isEqualTo(outcome);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void a_component_of_null_is_refused_by_name(LookupOutcome outcome) throws Exception {
        RecordComponent[] components = outcome.getClass().getRecordComponents();
        for (RecordComponent component : components) {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = components[i].equals(component)
                        ? null
                        : components[i].getAccessor().invoke(outcome);
            }

            assertThatThrownBy(() -> outcome.getClass().getConstructors()[0].newInstance(values))
                    .cause()
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(component.getName());
        }
    }

    @Test
    void an_outcome_prints_its_details() {
        Unavailable busy = service(503, Optional.of(NOON));

        assertThat(List.of(
                        ESTABLISHED,
                        NOT_FOUND,
                        NOT_FOUND_BY_GATEWAY,
                        REJECTED,
                        throttledUntil(NOON),
                        busy,
                        NO_CONNECTION,
                        TIMED_OUT,
                        MALFORMED,
                        new Malformed("", "expected a call", Diagnostics.NONE)))
                .extracting(Object::toString)
                .containsExactly(
                        "Found[Call[2e1a0b00-2db4-4022-9570-243709c565ab, established]]",
                        "NotFound[status 404, code 8522, \"Call not found.\"]",
                        "NotFound[the call service did not report this, so the call may be alive; check the base URL; "
                                + "status 404, code ResourceNotFound, \"No such resource.\"]",
                        "Rejected[status 400, code BadRequest, \"No.\"]",
                        "Throttled[retry at 2026-03-01T12:00:00Z; status 429, code TooManyRequests, "
                                + "\"Please retry again later.\"]",
                        "Unavailable[SERVICE, retry at 2026-03-01T12:00:00Z; status 503, \"busy\"]",
                        "Unavailable[CONNECTION; \"connection refused\"]",
                        "TimedOut[deadline 2026-03-01T12:00:00Z]",
                        "Malformed[targets[0].identity: expected an object, found a number]",
                        "Malformed[expected a call]");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void an_outcome_prints_on_one_line_of_bounded_length(LookupOutcome outcome) {
        String line = outcome.toString();

        assertThat(line.codePoints().filter(LookupOutcomeTest::disturbs)).isEmpty();
        assertThat(line).hasSizeLessThan(4_000);
    }

    private static boolean disturbs(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
