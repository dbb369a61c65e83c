package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.TOKEN;
import static io.github.graphcalls.feign.server.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import feign.RetryableException;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.server.LogRecords;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeignCallLookupTest {

    private static LookupOutcome find(RawServer server) {
        try (server;
                FeignCallLookup lookup = lookup(server).build()) {
            return lookup.find(ID);
        }
    }

    @Test
    void a_call_is_requested_once_with_the_headers_of_graph() {
        try (RawServer server = RawServer.answering(200, "", DOCUMENT);
                FeignCallLookup lookup = lookup(server).build()) {
            LookupOutcome outcome =
                    lookup.find(CallQuery.of(ID).select(CallProperty.STATE).expand(CallRelationship.PARTICIPANTS));

            assertThat(outcome.toOptional().orElseThrow().hasState(CallState.ESTABLISHED))
                    .isTrue();
            assertThat(outcome.diagnostics().clientRequestId()).isPresent();
            assertThat(server.requests).hasSize(1);
            List<String> request = server.requests.get(0);
            assertThat(request.get(0).replace("%24", "$").replace("%2C", ","))
                    .isEqualTo(
                            "GET /v1.0/communications/calls/" + ID + "?$select=id,state&$expand=participants HTTP/1.1");
            assertThat(request)
                    .contains(
                            "Authorization: Bearer " + TOKEN,
                            "Accept: application/json",
                            "Prefer: include-unknown-enum-members",
                            "client-request-id: "
                                    + outcome.diagnostics().clientRequestId().orElseThrow())
                    .anyMatch(line -> line.startsWith("User-Agent: graph-calls/"));
        }
    }

    @Test
    void an_id_stays_one_segment_of_the_path_whatever_it_contains() {
        try (RawServer server = RawServer.answering(404, "", "");
                FeignCallLookup lookup = lookup(server).build()) {
            lookup.find(CallId.of("a;c+d@é"));

            String path = server.requests.get(0).get(0).split(" ")[1];
            assertThat(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .isEqualTo("/v1.0/communications/calls/a;c+d@é");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, NotFound", "410, NotFound", "401, Denied", "403, Denied", "429, Throttled", "408, Unavailable",
        "500, Unavailable", "503, Unavailable", "400, Rejected", "409, Rejected", "204, Malformed", "304, Malformed"
    })
    void a_status_without_a_body_is_an_outcome(int status, String outcome) {
        String body = status == 204 || status == 304 ? "" : "x";

        assertThat(find(RawServer.answering(status, "", body)).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void a_redirect_is_not_followed_so_that_no_other_host_sees_the_token() {
        try (RawServer elsewhere = RawServer.answering(200, "", DOCUMENT)) {
            LookupOutcome outcome = find(RawServer.answering(302, "Location: " + elsewhere.baseUrl() + "/x\r\n", ""));

            assertThat(outcome).isInstanceOf(Malformed.class).asString().contains("302");
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "{}", "[]", "null", "<html></html>", "'{\"id\":\"another\"}'"})
    void an_answer_that_is_not_the_call_is_malformed(String body) {
        assertThat(find(RawServer.answering(200, "", body))).isInstanceOf(Malformed.class);
    }

    @Test
    void a_truncated_body_is_unavailable() {
        LookupOutcome outcome = find(RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + DOCUMENT));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.cause()).isEqualTo(Unavailable.Cause.CONNECTION));
    }

    @Test
    void a_retryable_exception_of_another_client_without_a_cause_is_unavailable() {
        Client client = (request, options) -> {
            throw new RetryableException(503, "too busy", request.httpMethod(), (Long) null, request);
        };
        try (FeignCallLookup lookup = FeignCallLookup.builder()
                .retryAttempts(1)
                .token(TokenSource.of(Secret.of(TOKEN)))
                .client(client)
                .build()) {
            assertThat(lookup.find(ID))
                    .isInstanceOf(Unavailable.class)
                    .asString()
                    .contains("CONNECTION", "too busy");
        }
    }

    @Test
    void a_server_without_a_connection_is_unavailable_and_named() {
        RawServer server = RawServer.answering("");
        server.close();
        try (FeignCallLookup lookup = lookup(server).build()) {
            assertThat(lookup.find(ID))
                    .isInstanceOf(Unavailable.class)
                    .asString()
                    .contains("CONNECTION", "127.0.0.1");
        }
    }

    @Test
    void a_body_beyond_the_bound_is_malformed_and_not_kept() {
        byte[] chunk = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);

        LookupOutcome outcome = find(RawServer.answering(output -> {
            output.write("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1526; i++) {
                output.write(chunk);
            }
        }));

        assertThat(outcome).isInstanceOf(Malformed.class).asString().contains("4194304 bytes");
    }

    @Test
    void a_lookup_is_logged_with_its_outcome() {
        try (LogRecords log = new LogRecords()) {
            LookupOutcome outcome = find(RawServer.answering(404, "", ""));

            assertThat(log.lines).contains(FeignCallLookup.class.getName() + " FINE lookup of " + ID + ": " + outcome);
        }
    }
}
