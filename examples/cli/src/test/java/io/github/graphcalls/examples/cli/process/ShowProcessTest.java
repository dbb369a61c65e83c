package io.github.graphcalls.examples.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.GraphCalls;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command show in a process with a heap of 16 MB. */
class ShowProcessTest {

    @Test
    void input_larger_than_the_heap_is_shown() throws Exception {
        byte[] document = ("{\"id\":\"good\",\"subject\":\"" + "x".repeat(20_000) + "\"}").getBytes(UTF_8);
        Process running = show("--format=json")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        try (OutputStream documents = running.getOutputStream()) {
            for (int i = 0; i < 2_000; i++) {
                documents.write(document);
            }
        }

        assertThat(running.waitFor()).isZero();
    }

    /** Runs show with Spanish messages, where the system has them. */
    @Test
    void a_closed_pipe_is_recognized_in_the_language_of_the_system() throws Exception {
        ProcessBuilder show = show();
        show.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "LANGUAGE", "es"));
        Process running = show.start();
        running.getInputStream().close();

        try (OutputStream documents = running.getOutputStream()) {
            documents.write("{\"id\":\"good\"}".getBytes(UTF_8));
        }

        assertThat(running.getErrorStream().readAllBytes()).asString(UTF_8).isEmpty();
        assertThat(running.waitFor()).isZero();
    }

    private static ProcessBuilder show(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx16m",
                "-cp",
                System.getProperty("java.class.path"),
                GraphCalls.class.getName(),
                "show"));
        command.addAll(List.of(options));
        ProcessBuilder show = new ProcessBuilder(command);
        show.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return show;
    }
}
