package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a status tells: the README's table. */
class StatusTest {

    static IntStream statuses() {
        return IntStream.rangeClosed(100, 599);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void every_status_is_an_outcome(int status) {
        Class<? extends LookupOutcome> expected = switch (status) {
            case 404, 410 -> NotFound.class;
            case 401, 403 -> Denied.class;
            case 429 -> Throttled.class;
            case 408 -> Unavailable.class;
            default -> status < 400 ? Malformed.class : status < 500 ? Rejected.class : Unavailable.class;
        };

        LookupOutcome outcome = Answers.read(status, "");

        assertThat(outcome).isExactlyInstanceOf(expected);
        assertThat(outcome.diagnostics().status()).contains(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 99, 600, 999, Integer.MAX_VALUE})
    void a_status_that_http_does_not_have_is_an_outcome(int status) {
        assertThat(Answers.read(status, ""))
                .isExactlyInstanceOf(Malformed.class)
                .asString()
                .contains("found " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 304, 307, 308})
    void a_redirect_or_not_modified_is_malformed_whatever_it_holds(int status) {
        LookupOutcome outcome =
                Answers.read(status, "{\"id\":\"" + Answers.ID + "\"}", "Location", "https://example.com");

        assertThat(outcome)
                .hasToString(
                        "Malformed[expected a status of 2xx, 4xx or 5xx, found " + status + "; status " + status + "]");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 509, 599})
    void the_service_is_the_cause_when_it_answers_that_it_cannot(int status) {
        assertThat(((Unavailable) Answers.read(status, "")).cause()).isEqualTo(Unavailable.Cause.SERVICE);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 203, 206, 299})
    void a_call_is_found_under_every_status_of_success(int status) {
        assertThat(Answers.read(status, "{\"id\":\"" + Answers.ID + "\"}").toOptional())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 199, 300, 399})
    void a_call_under_any_other_status_is_not_found(int status) {
        assertThat(Answers.read(status, "{\"id\":\"" + Answers.ID + "\"}"))
                .isExactlyInstanceOf(Malformed.class)
                .asString()
                .contains("status " + status);
    }

    @Test
    void the_id_may_come_without_dashes_and_in_capitals() {
        String spelled = Answers.ID.replace("-", "").toUpperCase(Locale.ROOT);

        assertThat(Answers.read(200, "{\"id\":\"" + spelled + "\"}").toOptional())
                .isPresent();
    }

    @Test
    void another_call_than_the_requested_one_is_malformed() {
        assertThat(Answers.read(200, "{\"id\":\"another\"}"))
                .hasToString("Malformed[id: expected " + Answers.ID + ", found another; status 200]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{}", "[]", "null", "<html>Sign in</html>", "{\"id\":\"2e1a0b00", "{\"value\":[]}"})
    void success_without_a_call_is_malformed_and_keeps_the_ids_of_the_request(String body) {
        LookupOutcome outcome = Answers.read(200, body, "Request-Id", "r-1", "client-request-id", "c-1");

        assertThat(outcome)
                .isExactlyInstanceOf(Malformed.class)
                .asString()
                .endsWith("; status 200, request-id r-1, client-request-id c-1]");
    }
}
