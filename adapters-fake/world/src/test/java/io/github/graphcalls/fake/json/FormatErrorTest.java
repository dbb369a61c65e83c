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

    @ParameterizedTest
    @CsvFileSource(resources = "wrong.txt", delimiter = '|', quoteCharacter = '`')
    void an_error_is_reported_with_its_place_and_the_value_found(String document, String place, String value) {
        assertThatThrownBy(() -> Scenario.parse(document))
                .isInstanceOf(JsonFormatException.class)
                .message()
                .startsWith(place == null ? "" : place + ": ")
                .contains(value)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void an_empty_document_is_refused(String document) {
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
    void a_file_that_is_not_utf_8_is_refused_with_the_line(String bytes, String message) {
        assertThatThrownBy(() -> Scenario.parse(HexFormat.of().parseHex(bytes)))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage(message);
    }

    @Test
    void a_byte_order_mark_is_refused_with_a_remedy() {
        assertThatThrownBy(() -> Scenario.parse("\ufeff{}"))
                .isInstanceOf(JsonFormatException.class)
                .message()
                .contains("U+FEFF", "save the file as UTF-8 without");
    }

    @ParameterizedTest
    @CsvSource({"null, null", "'\"x\"', '\"x\"'", "7, 7"})
    void faults_are_refused_with_both_forms_that_are_read(String document, String found) {
        assertThatThrownBy(() -> WorldJson.readFaults(document))
                .isInstanceOf(JsonFormatException.class)
                .message()
                .contains("an object or an array", "found " + found);
    }

    @Test
    void a_document_nested_too_deeply_is_refused() {
        assertThatThrownBy(() -> Scenario.parse("[".repeat(100_000)))
                .isInstanceOf(JsonFormatException.class)
                .hasMessage("beyond a bound: Document nesting depth (1001) exceeds the maximum allowed (1000)");
    }

    @Test
    void a_long_value_is_truncated_in_the_message() {
        assertThatThrownBy(() -> Scenario.parse("{\"version\":\"" + "x".repeat(10_000) + "\"}"))
                .isInstanceOf(JsonFormatException.class)
                .message()
                .hasSizeLessThan(600);
    }

    @Test
    void effects_are_read_by_their_names() {
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
    void a_fault_is_read_with_all_members() {
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
    void two_spellings_of_one_header_are_refused_since_one_of_them_would_be_lost() {
        assertThatThrownBy(() -> WorldJson.readFaults(
                        "[{\"effect\":{\"status\":503,\"headers\":{\"Retry-After\":\"5\",\"retry-after\":\"6\"}}}]"))
                .isInstanceOf(JsonFormatException.class)
                .message()
                .contains("[0].effect.headers", "\"retry-after\"");
        assertThat(Effect.Http.of(503).header("Retry-After", "5").header("retry-after", "6"))
                .isEqualTo(Effect.Http.of(503).header("retry-after", "6"));
    }

    @Test
    void a_single_fault_needs_no_array() {
        assertThat(WorldJson.readFaults("{\"effect\": {\"answer\": \"denied\"}, \"times\": null}"))
                .containsExactly(Faults.denied());
    }

    @Test
    void of_two_quirks_that_exclude_each_other_the_last_is_read() {
        assertThat(WorldJson.readQuirks("[\"keptForAWhile\", \"rosterCutAt100\", \"empty200\"]")
                        .on())
                .containsExactlyInAnyOrder(Quirk.ROSTER_CUT_AT_100, Quirk.EMPTY_200);
    }
}
