package io.github.graphcalls.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.fault.NamedEffect;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultOverHttpTest extends FaultyEmulator {

    @Test
    void a_fault_without_a_status_changes_the_content_type_of_the_usual_body() throws Exception {
        assertThat(faulty(Fault.of(((Effect.Http) NamedEffect.ANSWERED.effect()).header("Content-Type", "text/csv"))))
                .contains("\r\nContent-Type: text/csv\r\n")
                .endsWith("\r\n\r\n" + usual);
    }

    @Test
    void a_gateway_page_has_no_header_of_graph() throws Exception {
        assertThat(faulty(Fault.of(NamedEffect.GATEWAY_PAGE.effect())))
                .startsWith("HTTP/1.1 502 Bad Gateway\r\n")
                .contains("\r\nContent-Type: text/html\r\n", "<h1>502 Bad Gateway</h1>")
                .doesNotContain("request-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.128", "31,120", "Tue, 03 Feb 2026 12:01:00 GMT", "soon", "-5"})
    void a_retry_after_is_sent_as_the_fault_writes_it(String wait) throws Exception {
        assertThat(faulty(status(429, "Retry-After", wait)))
                .startsWith("HTTP/1.1 429 Too Many Requests\r\n")
                .contains("\r\nRetry-After: " + wait + "\r\n", "\"code\":\"TooManyRequests\"");
        assertThat(faulty(status(503, "Retry-After", wait)))
                .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
                .contains("\r\nRetry-After: " + wait + "\r\n");
    }

    @Test
    void a_redirect_has_the_location_of_the_fault() throws Exception {
        assertThat(faulty(status(302, "Location", "https://elsewhere.example/v1.0")))
                .startsWith("HTTP/1.1 302 Found\r\n")
                .contains("\r\nLocation: https://elsewhere.example/v1.0\r\n");
    }

    @Test
    void a_claims_challenge_has_the_claims_that_a_client_requests() throws Exception {
        assertThat(faulty(Fault.of(NamedEffect.CLAIMS_CHALLENGE.effect())))
                .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                .contains("\r\nWWW-Authenticate: Bearer realm=\"\", authorization_uri=\"https://")
                .contains("error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TIMED_OUT")
    void a_lookup_is_called_unless_an_effect_replaces_its_answer(NamedEffect named) throws Exception {
        faulty(Fault.of(named.effect()));

        boolean passes =
                !(named.effect() instanceof Effect.Http http) || http.status().isEmpty();
        assertThat(lookups).hasValue(passes ? 1 : 0);
    }

    @Test
    void a_fault_applies_as_often_as_it_says_and_then_the_next_one_applies() throws Exception {
        emulator.add(Faults.throttled(Duration.ofSeconds(1)).onPath("/v1.0/*").times(2));
        emulator.add(Faults.unavailable().onPath("/v1.0/*").times(1));

        assertThat(Stream.of(1, 2, 3, 4).map(each -> status())).containsExactly("429", "429", "503", "200");
        emulator.clearFaults();
        assertThat(emulator.faults()).isEmpty();
    }

    @Test
    void a_fault_of_a_path_does_not_apply_to_other_paths() throws Exception {
        emulator.add(Faults.status(429).onPath("/v1.0/*/participants"));

        assertThat(status()).isEqualTo("200");
        assertThat(Raw.get(emulator, CALL + "/participants?$top=1")).startsWith("HTTP/1.1 429 ");
    }

    @Test
    void a_fault_of_a_call_applies_in_front_of_any_lookup() throws Exception {
        emulator.add(Faults.denied().forCall(CallId.of("meeting")).onLookup(2));

        assertThat(Stream.of(1, 2, 3).map(each -> status())).containsExactly("200", "403", "200");
        assertThat(Raw.get(emulator, "/v1.0/communications/calls/tomorrow")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "X:y", "", "content-length", "Transfer-Encoding", "CONNECTION", "Content-Encoding"})
    void a_header_that_no_answer_can_have_is_refused(String name) {
        assertThatThrownBy(() -> Effect.Http.of(429).header(name, "1")).hasMessageContaining("headers: ");
        assertThatThrownBy(() -> Effect.Http.of(429).header("Retry-After", "1\r\nX: y"))
                .hasMessageContaining("Retry-After");
    }

    private static Fault status(int status, String header, String value) {
        return Fault.of(Effect.Http.of(status).header(header, value)).times(1);
    }

    private String status() {
        try {
            return Raw.get(emulator, CALL).split(" ")[1];
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
