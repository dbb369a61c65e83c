package io.github.graphcalls.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.World;
import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.fault.NamedEffect;
import io.github.graphcalls.lookup.CallLookup;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultOverHttpTest {

    private static final String CALL = "/v1.0/communications/calls/meeting";

    private final AtomicInteger lookups = new AtomicInteger();
    private final CallLookup lookup = query -> {
        lookups.incrementAndGet();
        return World.LOOKUP.find(query);
    };
    private final GraphEmulator emulator =
            GraphEmulator.builder(lookup).clock(() -> World.NOON).start();
    private String usual;

    @AfterEach
    void close() {
        emulator.close();
    }

    private String harmed(Fault fault) throws Exception {
        usual = Raw.body(Raw.get(emulator, CALL));
        lookups.set(0);
        emulator.add(fault.onPath("/v1.0/*"));
        return Raw.get(emulator, CALL);
    }

    @Test
    void a_reset_before_the_answer_leaves_nothing() throws Exception {
        assertThat(harmed(Faults.bytes(ByteFault.RESET_BEFORE_ANSWER))).isEqualTo(Raw.RESET);
    }

    @Test
    void a_reset_in_the_answer_leaves_half_of_its_bytes() throws Exception {
        String answer = harmed(Faults.bytes(ByteFault.RESET_DURING_ANSWER));

        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith(Raw.RESET).doesNotContain(usual);
    }

    @Test
    void a_reset_after_the_answer_leaves_it_whole() throws Exception {
        assertThat(harmed(Faults.bytes(ByteFault.RESET_AFTER_ANSWER)))
                .startsWith("HTTP/1.1 200 ")
                .endsWith(usual + Raw.RESET);
    }

    @Test
    void a_truncated_body_is_half_of_what_its_length_says() throws Exception {
        assertThat(harmed(Faults.bytes(ByteFault.TRUNCATED)))
                .contains("Content-Length: " + usual.length() + "\r\n")
                .endsWith("\r\n\r\n" + usual.substring(0, usual.length() / 2));
    }

    @Test
    void malformed_chunks_begin_with_no_size() throws Exception {
        assertThat(harmed(Faults.bytes(ByteFault.MALFORMED_CHUNKING)))
                .contains("\r\nTransfer-Encoding: chunked\r\n")
                .endsWith("\r\n\r\nnot a size\r\n" + usual)
                .doesNotContainIgnoringCase("content-length");
    }

    @Test
    void a_length_may_tell_more_or_less_than_there_is() throws Exception {
        String more = harmed(Faults.bytes(ByteFault.CONTENT_LENGTH_TOO_LONG).times(1));
        String less = harmed(Faults.bytes(ByteFault.CONTENT_LENGTH_TOO_SHORT).times(1));

        assertThat(more).contains("Content-Length: " + (usual.length() + 64)).endsWith("\r\n\r\n" + usual);
        assertThat(less).contains("Content-Length: " + usual.length() / 2).endsWith("\r\n\r\n" + usual);
    }

    @Test
    void slow_bytes_come_all_the_same() throws Exception {
        assertThat(harmed(Fault.of(new Effect.Bytes(ByteFault.SLOW, Duration.ZERO))))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\n" + usual);
    }

    @Test
    void a_wrong_content_type_is_told_of_the_right_body() throws Exception {
        assertThat(harmed(Fault.of(((Effect.Http) NamedEffect.ANSWERED.effect()).header("Content-Type", "text/csv"))))
                .contains("\r\nContent-Type: text/csv\r\n")
                .endsWith("\r\n\r\n" + usual);
    }

    @Test
    void a_gateway_answers_with_a_page_and_knows_nothing_of_Graph() throws Exception {
        assertThat(harmed(Fault.of(NamedEffect.GATEWAY_PAGE.effect())))
                .startsWith("HTTP/1.1 502 Bad Gateway\r\n")
                .contains("\r\nContent-Type: text/html\r\n", "<h1>502 Bad Gateway</h1>")
                .doesNotContain("request-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.128", "31,120", "Tue, 03 Feb 2026 12:01:00 GMT", "soon", "-5"})
    void a_wait_is_told_in_whatever_words_were_given(String wait) throws Exception {
        assertThat(harmed(status(429, "Retry-After", wait)))
                .startsWith("HTTP/1.1 429 Too Many Requests\r\n")
                .contains("\r\nRetry-After: " + wait + "\r\n", "\"code\":\"TooManyRequests\"");
        assertThat(harmed(status(503, "Retry-After", wait)))
                .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
                .contains("\r\nRetry-After: " + wait + "\r\n");
    }

    @Test
    void a_compressed_answer_is_the_same_when_it_is_read() throws Exception {
        String answer = harmed(Faults.bytes(ByteFault.GZIP));

        byte[] zipped = Raw.body(answer).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(answer).contains("\r\nContent-Encoding: gzip\r\n");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(usual);
    }

    @Test
    void a_redirect_leads_where_it_was_told_to() throws Exception {
        assertThat(harmed(status(302, "Location", "https://elsewhere.example/v1.0")))
                .startsWith("HTTP/1.1 302 Found\r\n")
                .contains("\r\nLocation: https://elsewhere.example/v1.0\r\n");
    }

    @Test
    void a_claims_challenge_is_what_a_client_can_answer() throws Exception {
        assertThat(harmed(Fault.of(NamedEffect.CLAIMS_CHALLENGE.effect())))
                .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                .contains("\r\nWWW-Authenticate: Bearer realm=\"\", authorization_uri=\"https://")
                .contains("error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TIMED_OUT")
    void the_lookup_is_asked_only_by_an_effect_that_lets_the_answer_through(NamedEffect named) throws Exception {
        harmed(Fault.of(named.effect()));

        boolean passes =
                !(named.effect() instanceof Effect.Http http) || http.status().isEmpty();
        assertThat(lookups).hasValue(passes ? 1 : 0);
    }

    @Test
    void no_answer_is_silence_until_the_emulator_is_closed() throws Exception {
        emulator.add(Faults.timedOut());
        try (Raw raw = Raw.to(emulator)) {
            raw.send("GET " + CALL + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer x\r\n\r\n");
            while (lookups.get() == 0) {
                Thread.onSpinWait();
            }
            emulator.close();

            assertThat(raw.rest()).isEmpty();
        }
    }

    @Test
    void a_fault_strikes_as_often_as_it_says_and_then_the_next_does() throws Exception {
        emulator.add(Faults.throttled(Duration.ofSeconds(1)).onPath("/v1.0/*").times(2));
        emulator.add(Faults.unavailable().onPath("/v1.0/*").times(1));

        assertThat(Stream.of(1, 2, 3, 4).map(each -> status())).containsExactly("429", "429", "503", "200");
        emulator.clearFaults();
        assertThat(emulator.faults()).isEmpty();
    }

    @Test
    void a_fault_leaves_other_paths_alone() throws Exception {
        emulator.add(Faults.status(429).onPath("/v1.0/*/participants"));

        assertThat(status()).isEqualTo("200");
        assertThat(Raw.get(emulator, CALL + "/participants?$top=1")).startsWith("HTTP/1.1 429 ");
    }

    @Test
    void a_fault_of_a_call_strikes_in_front_of_any_lookup() throws Exception {
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
