package io.github.graphcalls.emulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Netty logs, at every level, of requests that hold a token. */
class LoggedRequestTest {

    private static final String REQUEST =
            "POST /very-secret-uri HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer very-secret\r\n"
                    + "Content-Length: 11\r\n\r\nsecret-body";

    private final Logger netty = Logger.getLogger("io.netty");
    private final Level level = netty.getLevel();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        netty.setLevel(Level.ALL);
        netty.addHandler(handler);
    }

    @AfterEach
    void stop() {
        netty.removeHandler(handler);
        netty.setLevel(level);
    }

    private EmbeddedChannel busy() {
        RequestHandler unknown = new RequestHandler() {
            @Override
            public Reply answer(Request request) {
                throw new AssertionError(request);
            }

            @Override
            public Reply refuse(Refusal refusal) {
                throw new AssertionError(refusal);
            }
        };
        return new EmbeddedChannel(new ServerPipeline(SampleSettings.PLAIN, unknown, task -> {}));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 12})
    void a_request_that_waits_when_its_connection_ends_is_not_logged_with_its_token(int requests) {
        EmbeddedChannel channel = busy();
        channel.writeInbound(Unpooled.copiedBuffer(REQUEST.repeat(requests), US_ASCII));

        channel.close().syncUninterruptibly();
        channel.checkException();

        assertThat(logged)
                .anyMatch(line -> line.contains("POST"))
                .allSatisfy(line -> assertThat(line).doesNotContain("secret"));
    }

    @Test
    void a_truncated_request_is_not_logged_with_its_token() {
        EmbeddedChannel channel = busy();
        channel.writeInbound(Unpooled.copiedBuffer(REQUEST + REQUEST.substring(0, REQUEST.length() - 3), US_ASCII));

        channel.close().syncUninterruptibly();

        assertThat(logged).allSatisfy(line -> assertThat(line).doesNotContain("secret"));
    }
}
