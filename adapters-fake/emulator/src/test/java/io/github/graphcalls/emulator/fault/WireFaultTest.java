package io.github.graphcalls.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.World;
import io.github.graphcalls.lookup.CallLookup;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireFaultTest {

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

    private String harmed(WireFault fault) throws Exception {
        usual = Raw.body(Raw.get(emulator, CALL));
        lookups.set(0);
        emulator.wireFaults().add(fault);
        return Raw.get(emulator, CALL);
    }

    @Test
    void A_reset_before_the_answer_leaves_nothing() throws Exception {
        assertThat(harmed(WireFault.of(WireEffect.RESET_BEFORE))).isEqualTo(Raw.RESET);
    }

    @Test
    void A_reset_in_the_answer_leaves_half_of_its_bytes() throws Exception {
        String answer = harmed(WireFault.of(WireEffect.RESET_DURING));

        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith(Raw.RESET).doesNotContain(usual);
    }

    @Test
    void A_reset_after_the_answer_leaves_it_whole() throws Exception {
        assertThat(harmed(WireFault.of(WireEffect.RESET_AFTER)))
                .startsWith("HTTP/1.1 200 ")
                .endsWith(usual + Raw.RESET);
    }

    @Test
    void A_truncated_body_is_half_of_what_its_length_says() throws Exception {
        assertThat(harmed(WireFault.of(WireEffect.TRUNCATE)))
                .contains("Content-Length: " + usual.length() + "\r\n")
                .endsWith("\r\n\r\n" + usual.substring(0, usual.length() / 2));
    }

    @Test
    void Malformed_chunks_begin_with_no_size() throws Exception {
        assertThat(harmed(WireFault.of(WireEffect.MALFORMED_CHUNKING)))
                .contains("\r\nTransfer-Encoding: chunked\r\n")
                .endsWith("\r\n\r\nnot a size\r\n" + usual)
                .doesNotContainIgnoringCase("content-length");
    }

    @Test
    void A_length_may_tell_more_or_less_than_there_is() throws Exception {
        String more = harmed(WireFault.of(WireEffect.CONTENT_LENGTH_TOO_LONG).times(1));
        String less = harmed(WireFault.of(WireEffect.CONTENT_LENGTH_TOO_SHORT).times(1));

        assertThat(more).contains("Content-Length: " + (usual.length() + 64)).endsWith("\r\n\r\n" + usual);
        assertThat(less).contains("Content-Length: " + usual.length() / 2).endsWith("\r\n\r\n" + usual);
    }

    @Test
    void Slow_bytes_come_all_the_same() throws Exception {
        assertThat(harmed(WireFault.of(WireEffect.SLOW_BYTES).with("0")))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\n" + usual);
    }

    @Test
    void A_wrong_content_type_is_told_of_the_right_body() throws Exception {
        assertThat(harmed(WireFault.of(WireEffect.WRONG_CONTENT_TYPE).with("text/csv")))
                .contains("\r\nContent-Type: text/csv\r\n")
                .endsWith("\r\n\r\n" + usual);
    }

    @Test
    void A_gateway_answers_with_a_page_and_knows_nothing_of_Graph() throws Exception {
        assertThat(harmed(WireFault.of(WireEffect.GATEWAY_HTML)))
                .startsWith("HTTP/1.1 502 Bad Gateway\r\n")
                .contains("\r\nContent-Type: text/html\r\n", "<h1>502 Bad Gateway</h1>")
                .doesNotContain("request-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.128", "31,120", "Tue, 03 Feb 2026 12:01:00 GMT", "soon", "-5", ""})
    void A_wait_is_told_in_whatever_words_were_given(String wait) throws Exception {
        assertThat(harmed(WireFault.of(WireEffect.THROTTLED).with(wait).times(1)))
                .startsWith("HTTP/1.1 429 Too Many Requests\r\n")
                .contains("\r\nRetry-After: " + (wait.isEmpty() ? "1" : wait) + "\r\n", "\"code\":\"TooManyRequests\"");
        assertThat(harmed(WireFault.of(WireEffect.UNAVAILABLE).with(wait).times(1)))
                .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
                .contains("\r\nRetry-After: " + (wait.isEmpty() ? "1" : wait) + "\r\n");
    }

    @Test
    void A_compressed_answer_is_the_same_when_it_is_read() throws Exception {
        String answer = harmed(WireFault.of(WireEffect.GZIP));

        byte[] zipped = Raw.body(answer).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(answer).contains("\r\nContent-Encoding: gzip\r\n");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(usual);
    }

    @Test
    void A_redirect_leads_where_it_was_told_to() throws Exception {
        assertThat(harmed(WireFault.of(WireEffect.REDIRECT).with("https://elsewhere.example/v1.0")))
                .startsWith("HTTP/1.1 302 Found\r\n")
                .contains("\r\nLocation: https://elsewhere.example/v1.0\r\n");
    }

    @Test
    void A_claims_challenge_is_what_a_client_can_answer() throws Exception {
        assertThat(harmed(WireFault.of(WireEffect.CLAIMS_CHALLENGE)))
                .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                .contains("\r\nWWW-Authenticate: Bearer realm=\"\", authorization_uri=\"https://")
                .contains("error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6");
    }

    @ParameterizedTest
    @EnumSource(WireEffect.class)
    void The_lookup_is_asked_only_by_what_lets_the_answer_through(WireEffect effect) throws Exception {
        Set<WireEffect> instead = EnumSet.of(
                WireEffect.GATEWAY_HTML,
                WireEffect.THROTTLED,
                WireEffect.UNAVAILABLE,
                WireEffect.REDIRECT,
                WireEffect.CLAIMS_CHALLENGE);

        harmed(effect == WireEffect.SLOW_BYTES ? WireFault.of(effect).with("0") : WireFault.of(effect));

        assertThat(lookups).hasValue(instead.contains(effect) ? 0 : 1);
    }

    @Test
    void A_fault_strikes_as_often_as_it_says_and_then_the_next_does() throws Exception {
        emulator.wireFaults().add(WireFault.of(WireEffect.THROTTLED).times(2));
        emulator.wireFaults().add(WireFault.of(WireEffect.UNAVAILABLE).times(1));

        assertThat(Stream.of(1, 2, 3, 4).map(each -> status())).containsExactly("429", "429", "503", "200");
        assertThat(emulator.wireFaults().list()).isEmpty();
    }

    @Test
    void A_fault_leaves_other_paths_alone() throws Exception {
        emulator.wireFaults().add(WireFault.of(WireEffect.THROTTLED).on("/v1.0/*/participants"));

        assertThat(status()).isEqualTo("200");
        assertThat(Raw.get(emulator, CALL + "/participants?$top=1")).startsWith("HTTP/1.1 429 ");
    }

    @Test
    void A_fault_says_what_is_wrong_with_it() {
        WireFault fault = WireFault.of(WireEffect.SLOW_BYTES);

        assertThatThrownBy(() -> fault.times(0)).hasMessage("times: expected at least 1, found 0");
        assertThatThrownBy(() -> fault.with("soon")).hasMessage("value: expected milliseconds, found \"soon\"");
        assertThatThrownBy(() -> WireFault.of(WireEffect.THROTTLED).with("1\r\nX: y"))
                .hasMessage("value: expected at most 2000 characters of visible ASCII");
    }

    private String status() {
        try {
            return Raw.get(emulator, CALL).split(" ")[1];
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
