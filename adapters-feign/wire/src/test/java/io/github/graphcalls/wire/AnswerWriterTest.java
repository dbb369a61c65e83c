package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes as Graph would answer them. */
class AnswerWriterTest {

    private static final Instant SERVER_TIME = Instant.parse("2026-03-01T12:00:00Z");

    static Stream<LookupOutcome> tellable() {
        return Stream.of(404, 410, 401, 403, 400, 423, 429, 408, 500, 503).flatMap(status -> {
            Diagnostics known = new Diagnostics(
                    Optional.of(status),
                    Optional.of("7505"),
                    Optional.of("A \"message\",\n in Graph's words \ud83d\udcac."),
                    Optional.of("r-1"),
                    Optional.of("c-1"),
                    Optional.of(SERVER_TIME),
                    Optional.of("{\"ServerInfo\":{}}"));
            return Stream.of(Optional.<Instant>empty(), Optional.of(Answers.NOW.plusSeconds(3)))
                    .map(until -> AnswerReader.byStatus(status, until, known));
        });
    }

    @ParameterizedTest
    @MethodSource("tellable")
    void an_outcome_with_a_status_of_its_own_survives_a_round_trip(LookupOutcome outcome) {
        assertThat(Answers.read(write(outcome))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"75\ud800", "\udc00", "a\ud800\ud83d\ude00\udfff", "\u00e9\udbff\udbff"})
    void a_code_and_a_message_with_half_of_a_surrogate_pair_survive_a_round_trip(String text) {
        Diagnostics known = new Diagnostics(
                Optional.of(403),
                Optional.of(text),
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Diagnostics read =
                Answers.read(write(new Denied(DenialReasons.of(known), known))).diagnostics();

        assertThat(read.code()).contains(text);
        assertThat(read.message()).contains(text);
    }

    @Test
    void a_call_survives_a_round_trip() {
        Call call =
                Call.builder(CallId.of(Answers.ID)).state(CallState.ESTABLISHED).build();

        GraphAnswer answer = write(new Found(call, Diagnostics.NONE));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).contains(GraphHeaders.JSON);
        assertThat(answer).hasToString("GraphAnswer[status 200, " + answer.body().length + " bytes]");
        assertThat(Answers.read(answer).toOptional()).contains(call);
    }

    @Test
    void an_outcome_without_diagnostics_is_written_with_graphs_usual_values() {
        GraphAnswer answer = write(new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.NONE));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(body(answer))
                .isEqualTo("{\"error\":{\"code\":\"8522\",\"message\":\"Call not found.\",\"innerError\":{"
                        + "\"date\":\"2026-03-01T12:00:00\",\"request-id\":\"r-0\",\"client-request-id\":\"c-1\"}}}");
        assertThat(answer.header("Date")).contains("Sun, 01 Mar 2026 12:00:00 GMT");
        assertThat(answer.header("request-id")).contains("r-0");
    }

    static Stream<LookupOutcome> bare() {
        return Stream.of(
                new NotFound(NotFound.Evidence.NONE, Diagnostics.NONE),
                new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.NONE),
                new Denied(Denied.Reason.FORBIDDEN, Diagnostics.NONE),
                new Rejected(Diagnostics.NONE),
                new Throttled(Optional.empty(), Diagnostics.NONE),
                Unavailable.because(Unavailable.Cause.SERVICE, "down"));
    }

    @ParameterizedTest
    @MethodSource("bare")
    void outcomes_without_diagnostics_print_their_name(LookupOutcome outcome) {
        assertThat(Answers.read(write(outcome))).hasSameClassAs(outcome);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200, 302, 304, 404, 429, 700})
    void a_timed_out_or_malformed_lookup_is_written_as_a_gateway_error(int lastAttempt) {
        Diagnostics known = Diagnostics.of(lastAttempt, "a", "b");

        assertThat(write(new TimedOut(Answers.NOW, known)).status()).isEqualTo(504);
        assertThat(write(new Malformed("", "no", known)).status()).isEqualTo(502);
    }

    @ParameterizedTest
    @CsvSource({
        "-3000000000, 0",
        "-5, 0",
        "0, 0",
        "1000000000, 1",
        "120000000000, 120",
        "5025758083, 6",
        "2128000000, 3",
        "1, 1"
    })
    void a_wait_is_written_in_whole_seconds_rounded_up(long nanos, String header) {
        LookupOutcome throttled = new Throttled(Optional.of(Answers.NOW.plusNanos(nanos)), Diagnostics.NONE);

        assertThat(write(throttled).header("Retry-After")).contains(header);
    }

    @Test
    void no_value_can_end_its_header() {
        Diagnostics known = new Diagnostics(
                Optional.empty(),
                Optional.of("a\r\nb"),
                Optional.of("a\r\nb"),
                Optional.of("r\r\nSet-Cookie: a"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("\u0000\u2028\u00ebok"));

        GraphAnswer answer = AnswerWriter.write(
                new NotFound(NotFound.Evidence.NONE, known), "r-0", Optional.of("c\nX: 1\u007f"), Answers.NOW);

        assertThat(answer.header("request-id")).contains("r??Set-Cookie: a");
        assertThat(answer.header("client-request-id")).contains("c?X: 1?");
        assertThat(answer.header("x-ms-ags-diagnostic")).contains("???ok");
        assertThat(body(answer)).doesNotContain("\r", "\n").contains("a\\r\\nb");
    }

    @Test
    void the_request_id_is_echoed_when_the_client_sent_none() {
        GraphAnswer answer = AnswerWriter.write(
                new NotFound(NotFound.Evidence.NONE, Diagnostics.NONE), "r-0", Optional.empty(), Answers.NOW);

        assertThat(answer.header("client-request-id")).contains("r-0");
    }

    private static GraphAnswer write(LookupOutcome outcome) {
        return AnswerWriter.write(outcome, "r-0", Optional.of("c-1"), Answers.NOW);
    }

    private static String body(GraphAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
