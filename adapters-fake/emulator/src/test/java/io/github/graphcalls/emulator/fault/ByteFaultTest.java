package io.github.graphcalls.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ByteFaultTest extends FaultyEmulator {

    @Test
    void a_reset_before_the_answer_leaves_nothing() throws Exception {
        assertThat(faulty(Faults.bytes(ByteFault.RESET_BEFORE_ANSWER))).isEqualTo(Raw.RESET);
    }

    @Test
    void a_reset_during_the_answer_leaves_half_of_its_bytes() throws Exception {
        String answer = faulty(Faults.bytes(ByteFault.RESET_DURING_ANSWER));

        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith(Raw.RESET).doesNotContain(usual);
    }

    @Test
    void a_reset_after_the_answer_leaves_all_of_its_bytes() throws Exception {
        assertThat(faulty(Faults.bytes(ByteFault.RESET_AFTER_ANSWER)))
                .startsWith("HTTP/1.1 200 ")
                .endsWith(usual + Raw.RESET);
    }

    @Test
    void a_truncated_body_is_half_of_what_its_length_says() throws Exception {
        assertThat(faulty(Faults.bytes(ByteFault.TRUNCATED)))
                .contains("Content-Length: " + usual.length() + "\r\n")
                .endsWith("\r\n\r\n" + usual.substring(0, usual.length() / 2));
    }

    @Test
    void malformed_chunks_begin_without_a_size() throws Exception {
        assertThat(faulty(Faults.bytes(ByteFault.MALFORMED_CHUNKING)))
                .contains("\r\nTransfer-Encoding: chunked\r\n")
                .endsWith("\r\n\r\nnot a size\r\n" + usual)
                .doesNotContainIgnoringCase("content-length");
    }

    @Test
    void a_wrong_content_length_is_more_or_less_than_the_body() throws Exception {
        String more = faulty(Faults.bytes(ByteFault.CONTENT_LENGTH_TOO_LONG).times(1));
        String less = faulty(Faults.bytes(ByteFault.CONTENT_LENGTH_TOO_SHORT).times(1));

        assertThat(more).contains("Content-Length: " + (usual.length() + 64)).endsWith("\r\n\r\n" + usual);
        assertThat(less).contains("Content-Length: " + usual.length() / 2).endsWith("\r\n\r\n" + usual);
    }

    @Test
    void slow_bytes_all_arrive() throws Exception {
        assertThat(faulty(Fault.of(new Effect.Bytes(ByteFault.SLOW, Duration.ZERO))))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\n" + usual);
    }

    @Test
    void a_compressed_answer_is_the_same_when_it_is_read() throws Exception {
        String answer = faulty(Faults.bytes(ByteFault.GZIP));

        byte[] zipped = Raw.body(answer).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(answer).contains("\r\nContent-Encoding: gzip\r\n");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(usual);
    }

    @Test
    void a_fault_without_an_answer_sends_nothing_until_the_emulator_is_closed() throws Exception {
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
}
