package io.github.graphcalls.examples.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ChangeTest {

    /** A world that notes what changes it, and knows one path. */
    private static final class NotedWorld implements BoardWorld {
        private final List<JsonNode> changes = new ArrayList<>();

        @Override
        public void update() {}

        @Override
        public void describe(ObjectNode board) {}

        @Override
        public boolean change(String path, JsonNode body) {
            changes.add(body);
            return path.equals("/clock");
        }
    }

    private final NotedWorld world = new NotedWorld();
    private final TestBoard board = new TestBoard(10, settings -> settings.world(world));
    private final List<LogRecord> logged = new ArrayList<>();
    private final Logger logger = Logger.getLogger(Board.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void close() {
        logger.removeHandler(handler);
        board.close();
    }

    @Test
    void a_change_is_answered_204_and_an_unknown_path_404() {
        assertThat(board.post("clock", "{\"speed\":1e3}").statusCode()).isEqualTo(204);
        assertThat(board.post("reset", "{}").statusCode()).isEqualTo(404);
        assertThat(world.changes.get(0).get("speed").decimalValue()).isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{} x", "{\"speed\":1,\"speed\":2}", "{\"speed\":1e99999999999}", "{\"name\":\"\\u12\"}"
            })
    void an_invalid_document_is_answered_400_with_its_place(String body) {
        HttpResponse<String> refused = board.post("clock", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(TestBoard.parse(refused.body()).get("problem").asText()).startsWith("body: ");
        assertThat(world.changes).isEmpty();
    }

    @Test
    void a_document_of_any_depth_is_refused_without_a_name_of_a_parser() {
        assertThat(board.post("clock", "[".repeat(60_000)).body())
                .startsWith("{\"problem\":\"body: ")
                .doesNotContain("Stream");
    }

    @Test
    void a_body_of_more_than_64_kib_is_answered_413() {
        assertThat(board.post("clock", " ".repeat(64 * 1024 + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_that_breaks_off_or_has_invalid_chunks_is_answered_400_and_not_logged() throws IOException {
        String host = "Host: localhost:" + board.board.port();
        for (String length :
                List.of("Transfer-Encoding: chunked\r\n\r\n-1\r\nx", "Transfer-Encoding: chunked\r\n\r\nzz\r\nx")) {
            assertThat(board.raw("POST /clock", host, "X-Board: 1", "Content-Type: application/json", length))
                    .startsWith("HTTP/1.1 400 ");
        }
        assertThat(logged).isEmpty();
        assertThat(world.changes).isEmpty();
    }
}
