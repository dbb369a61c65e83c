package io.github.graphcalls.feign.transport;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer that is truncated at each of its bytes, by a close or by a reset. */
class TruncationTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nrequest-id: 7\r\n";
    private static final String MEASURED =
            HEAD + "Connection: close\r\nContent-Length: " + DOCUMENT.length() + "\r\n\r\n" + DOCUMENT;
    private static final String CHUNKED =
            HEAD + "Transfer-Encoding: chunked\r\n\r\n10;x=y\r\n" + DOCUMENT.substring(0, 16)
                    + "\r\n" + Integer.toHexString(DOCUMENT.length() - 16) + "\r\n" + DOCUMENT.substring(16)
                    + "\r\n0\r\nTrailer: x\r\n\r\n";
    private static final String UNMEASURED = HEAD.replace("1.1", "1.0") + "\r\n" + DOCUMENT;

    /** What comes of the first byte, the first two, and so on. */
    private static List<LookupOutcome> cut(String answer, boolean reset) {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        AtomicInteger length = new AtomicInteger();
        List<LookupOutcome> outcomes = new ArrayList<>();
        RawServer.Service service = connection -> {
            if (connection.request()) {
                connection.write(Arrays.copyOf(bytes, length.get()));
                if (reset) {
                    connection.reset();
                }
            }
        };
        try (RawServer server = RawServer.serving(service);
                FeignCallLookup lookup = lookup(server).build()) {
            for (int i = 0; i <= bytes.length; i++) {
                length.set(i);
                outcomes.add(lookup.find(ID));
            }
        }
        return outcomes;
    }

    static List<String> answers() {
        return List.of(MEASURED, CHUNKED);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_that_is_truncated_at_any_byte_is_a_failed_connection(String answer) {
        List<LookupOutcome> outcomes = cut(answer, false);

        assertThat(outcomes.subList(0, answer.length()))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Unavailable.class,
                                cut -> assertThat(cut.cause()).isEqualTo(Unavailable.Cause.CONNECTION)));
        assertThat(outcomes.get(answer.length())).isInstanceOf(Found.class);
    }

    @Test
    void an_answer_that_is_reset_is_a_failed_connection() {
        List<LookupOutcome> outcomes = cut(CHUNKED, true);

        // A reset may overtake the answer, so that even a whole one is lost.
        assertThat(outcomes.subList(0, CHUNKED.length())).hasOnlyElementsOfType(Unavailable.class);
    }

    @Test
    void a_truncated_answer_that_only_the_end_of_the_connection_ends_is_a_truncated_document() {
        int head = UNMEASURED.length() - DOCUMENT.length();

        List<LookupOutcome> outcomes = cut(UNMEASURED, false);

        assertThat(outcomes.subList(0, head)).hasOnlyElementsOfType(Unavailable.class);
        assertThat(outcomes.subList(head, UNMEASURED.length())).hasOnlyElementsOfType(Malformed.class);
        assertThat(outcomes.get(UNMEASURED.length())).isInstanceOf(Found.class);
    }
}
