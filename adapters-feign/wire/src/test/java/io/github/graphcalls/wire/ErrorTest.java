package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an error's body and headers tell an operator. */
class ErrorTest {

    /** As Graph sent one in 2025 (FACTS.md#tenant-mismatch-7505). */
    private static final String BODY = """
            {"error":{"code":"7505","message":"Request authorization tenant mismatch.","innerError":{
            "date":"2025-09-30T05:03:57","request-id":"r-inner","client-request-id":"c-inner"}}}""";

    private static final String UNREADABLE =
            "NotFound[the call service did not report this, so the call may be alive; check the base URL; status 404]";

    @ParameterizedTest
    @CsvSource({
        "404, 8522, Call not found., NotFound",
        "403, 7504, 'Insufficient enterprise tenant permissions, cannot access this API.', Denied",
        "403, 7505, Request authorization tenant mismatch., Denied",
        "403, 7503, Application is not registered in our store., Denied",
        "401, 7500, Unsupported AAD Identity., Denied",
        "400, 2203, Bad Request. DiagCode: 400#2203, Rejected",
        "401, InvalidAuthenticationToken, Access token has expired or is not yet valid., Denied",
        "429, TooManyRequests, Please retry again later., Throttled"
    })
    void the_code_and_the_message_are_those_of_the_body(int status, String code, String message, String name) {
        LookupOutcome outcome = Answers.read(status, Answers.error(code, message));

        String advice = outcome instanceof Denied denied ? denied.reason().advice() + "; " : "";
        assertThat(outcome)
                .hasToString(name + "[" + advice + "status " + status + ", code " + code + ", \"" + message + "\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7500", "7503"})
    void a_doubly_encoded_error_is_unwrapped(String code) {
        Diagnostics error = diagnostics(Answers.error(
                "UnknownError",
                "{\\\"errorCode\\\":\\\"" + code + "\\\",\\\"message\\\":\\\"No.\\\",\\\"instanceAnnotations\\\":[]}"));

        assertThat(error).isEqualTo(Diagnostics.of(403, code, "No."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\\\"errorCode\\\"", "{braces} in a text", "[1]"})
    void a_message_that_only_looks_doubly_encoded_is_kept(String message) {
        Diagnostics error = diagnostics(Answers.error("UnknownError", message));

        assertThat(error).isEqualTo(Diagnostics.of(403, "UnknownError", message.replace("\\", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><h1>502 Bad Gateway</h1></html>",
                "null",
                "[]",
                "5",
                "{}",
                "{\"error\":null}",
                "{\"error\":\"access_denied\"}",
                "{\"error\":[]}",
                "{\"error\":{}}",
                "{\"error\":{\"code\":\"\",\"message\":\"\"}}",
                "{\"error\":{\"code\":null,\"message\":{}}}",
                "{\"error\":{\"code\":true,\"message\":[\"a\"],\"innerError\":7}}",
                "{\"error\":{\"innerError\":{\"date\":\"yesterday\",\"request-id\":\" \"}}}",
                "{\"error\":{\"code\":1e99999999999"
            })
    void a_missing_member_is_absent(String body) {
        LookupOutcome outcome = Answers.read(404, body, "request-id", "", "Date", "soon");

        assertThat(outcome).isExactlyInstanceOf(NotFound.class).hasToString(UNREADABLE);
    }

    @Test
    void a_truncated_body_still_leaves_the_status() {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length < body.length; length++) {
            String cut = new String(Arrays.copyOf(body, length), StandardCharsets.UTF_8);
            assertThat(Answers.read(403, cut)).isExactlyInstanceOf(Denied.class);
        }
    }

    @Test
    void a_body_beyond_the_bounds_is_not_read() {
        String deep = "{\"error\":" + "[".repeat(100_000);
        String large = Answers.error("8522", "x".repeat(5 * 1024 * 1024));

        assertThat(Answers.read(404, deep)).hasToString(UNREADABLE);
        assertThat(Answers.read(404, large)).hasToString(UNREADABLE);
        String longest = Answers.error("8522", "");
        int room = 64 * 1024 - longest.length();
        assertThat(Answers.read(404, Answers.error("8522", "x".repeat(room)))
                        .diagnostics()
                        .code())
                .contains("8522");
        assertThat(Answers.read(404, Answers.error("8522", "x".repeat(room + 1))))
                .hasToString(UNREADABLE);
    }

    @Test
    void a_code_may_come_as_a_number() {
        assertThat(diagnostics("{\"error\":{\"code\":8522,\"message\":\"a\"}}"))
                .isEqualTo(Diagnostics.of(403, "8522", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 7505", "7505 ", "\\t7505\\r\\n"})
    void a_code_is_read_without_the_white_space_around_it(String code) {
        assertThat(diagnostics(Answers.error(code, "a"))).isEqualTo(Diagnostics.of(403, "7505", "a"));
    }

    @Test
    void ids_and_date_come_from_the_headers() {
        Diagnostics found = Answers.read(
                        403,
                        BODY,
                        "REQUEST-ID",
                        "r-1",
                        "client-request-id",
                        "c-1",
                        "date",
                        "Sun, 01 Mar 2026 11:59:58 GMT",
                        "x-ms-ags-diagnostic",
                        "{\"ServerInfo\":{}}")
                .diagnostics();

        assertThat(found.requestId()).contains("r-1");
        assertThat(found.clientRequestId()).contains("c-1");
        assertThat(found.date()).contains(Instant.parse("2026-03-01T11:59:58Z"));
        assertThat(found.agsDiagnostic()).contains("{\"ServerInfo\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"innerError", "innererror"})
    void ids_and_date_come_from_the_body_when_the_headers_lack_them(String name) {
        Diagnostics found = diagnostics(BODY.replace("innerError", name));

        assertThat(found.requestId()).contains("r-inner");
        assertThat(found.clientRequestId()).contains("c-inner");
        assertThat(found.date()).contains(Instant.parse("2025-09-30T05:03:57Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-30T05:03:57, 2025-09-30T05:03:57Z",
        "2025-09-30T05:03:57.25, 2025-09-30T05:03:57.250Z",
        "2025-09-30T05:03:57Z, 2025-09-30T05:03:57Z",
        "2025-09-30T05:03:57+02:00, 2025-09-30T03:03:57Z"
    })
    void a_date_without_an_offset_is_in_utc(String date, Instant meant) {
        assertThat(diagnostics(BODY.replace("2025-09-30T05:03:57", date)).date())
                .contains(meant);
    }

    private static Diagnostics diagnostics(String body) {
        return Answers.read(403, body).diagnostics();
    }
}
