package com.contoso.bot.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.live.CallEvidence;
import io.github.graphcalls.live.LiveCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process finds in the file of one before it. */
class CallFileTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void names_the_file() {
        path = folder.resolve("calls.jsonl");
    }

    private static LiveCall call(String id) {
        return LiveCall.builder(CallId.of(id), NOW).build();
    }

    @Test
    void a_file_that_does_not_exist_has_no_calls() throws IOException {
        assertThat(new CallFile(path).read()).isEmpty();
    }

    @Test
    void the_last_line_of_a_call_counts() throws IOException {
        LiveCall ended = call("a").toBuilder().evidence(CallEvidence.NOTIFICATION).build();
        try (CallFile file = new CallFile(path)) {
            file.replace(Stream.of(call("a"), call("b")));
            file.append(Stream.of(ended));
        }

        assertThat(new CallFile(path).read()).containsExactly(ended, call("b"));
    }

    @Test
    void a_line_that_is_not_a_call_is_skipped() throws IOException {
        try (CallFile file = new CallFile(path)) {
            file.replace(Stream.of(call("a")));
            Files.writeString(path, "{\"id\":5}\n", StandardOpenOption.APPEND);
            file.append(Stream.of(call("b")));
        }
        Files.writeString(path, "{\"id\":\"c", StandardOpenOption.APPEND);

        assertThat(new CallFile(path).read()).containsExactly(call("a"), call("b"));
    }

    @Test
    void a_file_belongs_to_one_process_at_a_time() throws IOException {
        try (CallFile file = new CallFile(path)) {
            file.replace(Stream.of(call("a")));

            assertThatIllegalStateException()
                    .isThrownBy(() -> new CallFile(path))
                    .withMessageContaining(path.toString());
        }

        assertThat(new CallFile(path).read()).containsExactly(call("a"));
    }
}
