package io.github.graphcalls.fake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.fault.When;
import io.github.graphcalls.fake.fault.Where;
import io.github.graphcalls.fake.quirk.Quirk;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatErrorTest {

    /** A message that ends with an ellipsis may go on. */
    @ParameterizedTest
    @CsvFileSource(resources = "wrong.txt", delimiter = '|', quoteCharacter = '`')
    void What_is_wrong_is_told_with_place_value_and_remedy(String document, String message) {
        String beginning = message.replaceFirst("…$", "");

        assertThatThrownBy(() -> Scenario.parse(document))
                .isInstanceOf(JsonFormatException.class)
                .message()
                .startsWith(beginning)
                .satisfies(told ->
                        assertThat(message.endsWith("…") ? beginning : told).isEqualTo(beginning));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void A_document_of_nothing_is_told(String document) {
        assertThatThrownBy(() -> Scenario.parse(document))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("expected a JSON document, found nothing");
    }

    @ParameterizedTest
    @CsvSource({
        // As ISO 8859-1 and Windows write an e with an acute accent, as a text that was cut, and as UTF-16 begins.
        "7b0a2276e922, 'line 2: expected UTF-8, found the byte 0xe9; save the file as UTF-8'",
        "7b7d0d0ac3, 'line 2: expected UTF-8, found the byte 0xc3; save the file as UTF-8'",
        "fffe7b00, 'line 1: expected UTF-8, found the byte 0xff; save the file as UTF-8'"
    })
    void A_file_of_another_encoding_is_told_with_the_line(String bytes, String message) {
        assertThatThrownBy(() -> Scenario.parse(HexFormat.of().parseHex(bytes)))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage(message);
    }

    @Test
    void Hostile_depth_is_told_rather_than_overflowing() {
        assertThatThrownBy(() -> Scenario.parse("[".repeat(100_000)))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("beyond a bound: Document nesting depth (1001) exceeds the maximum allowed (1000)");
    }

    @Test
    void What_is_long_is_cut() {
        assertThatThrownBy(() -> Scenario.parse("{\"version\":\"" + "x".repeat(10_000) + "\"}"))
                .isInstanceOf(JsonFormatException.class)
                .message()
                .hasSizeLessThan(600);
    }

    @Test
    void effects_go_by_their_names() {
        assertThat(WorldJson.readFaults("""
                        [{"effect": {"answer": "throttled", "retryAfter": "PT4.5S"}}, {"effect": {"answer": "denied"}},
                         {"effect": {"answer": "rejected"}}, {"effect": {"answer": "unavailable"}},
                         {"effect": {"answer": "connectionLost"}}, {"effect": {"answer": "timedOut"}},
                         {"effect": {"answer": "malformed"}}, {"effect": {"answer": "notFound"}},
                         {"effect": {"answer": "stale", "age": "PT1M"}},
                         {"effect": {"answer": "answered"}, "delay": "PT2S"}]"""))
                .containsExactly(
                        Faults.throttled(Duration.ofSeconds(5)),
                        Faults.denied(),
                        Faults.rejected(),
                        Faults.unavailable(),
                        Faults.connectionLost(),
                        Faults.timedOut(),
                        Faults.malformed(),
                        Faults.notFound(),
                        Faults.stale(Duration.ofMinutes(1)),
                        Faults.slow(Duration.ofSeconds(2)));
    }

    @Test
    void a_fault_says_where_when_what_how_often_and_how_late() {
        assertThat(WorldJson.readFaults("""
                        {"name": "busy", "where": {"call": "ID"},
                         "when": {"nth": 2, "from": "PT1M", "to": "2026-01-01T00:00:00Z", "percent": 10},
                         "effect": {"status": 503, "headers": {"Retry-After": "5"}}, "times": 1, "delay": "PT2S"}"""))
                .containsExactly(new Fault(
                        Optional.of("busy"),
                        new Where.OfCall(CallId.of("ID")),
                        new When(
                                Optional.of(2),
                                Optional.of(new When.Point.Elapsed(Duration.ofMinutes(1))),
                                Optional.of(new When.Point.At(Instant.parse("2026-01-01T00:00:00Z"))),
                                Optional.of(10)),
                        Effect.Http.of(503).header("retry-after", "5"),
                        Optional.of(1),
                        Duration.ofSeconds(2)));
        assertThat(WorldJson.readFaults("""
                        [{"where": {"path": "/v1.0/$batch"}, "effect": {"bytes": "reset-before-answer"}},
                         {"effect": {"status": 404, "body": {"error": {"code": "8522"}}}}]"""))
                .containsExactly(
                        Faults.connectionLost().onPath("/v1.0/$batch"),
                        Fault.of(Effect.Http.of(404).body("{\"error\":{\"code\":\"8522\"}}")));
    }

    @Test
    void A_single_fault_needs_no_array() {
        assertThat(WorldJson.readFaults("{\"effect\": {\"answer\": \"denied\"}, \"times\": null}"))
                .containsExactly(Faults.denied());
    }

    @Test
    void Quirks_go_by_their_names_and_the_last_of_two_that_exclude_one_another_holds() {
        assertThat(WorldJson.readQuirks("[\"keptForAWhile\", \"rosterCutAt100\", \"empty200\"]")
                        .on())
                .containsExactlyInAnyOrder(Quirk.ROSTER_CUT_AT_100, Quirk.EMPTY_200);
    }
}
