package io.github.graphcalls.examples.cli.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.time.VirtualTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes {@code recording.txt}: what a terminal of 80 columns shows while commands run. */
class RecordingTest {

    private static final Path RECORDING = Path.of("recording.txt");

    @TempDir
    private Path folder;

    private final StringBuilder recording = new StringBuilder(
            "What a terminal of 80 columns shows. A frame is drawn when the command waits; RecordingTest writes this file.\n");

    private int frame;

    @Test
    void the_recording_shows_each_command_on_a_terminal_of_80_columns() throws Exception {
        // One id a file: the results of several lookups come in any order.
        Path ids = Files.write(folder.resolve("ids.txt"), List.of(Tenant.MEETING.value()));

        record("graph-calls get @ids.txt", "get", "@" + ids);
        record("graph-calls reconcile @ids.txt", "reconcile", "@" + ids);
        record("graph-calls watch " + Tenant.MEETING, "watch", Tenant.MEETING.value());
        record("graph-calls get " + Tenant.MEETING + " -o json", "get", Tenant.MEETING.value(), "-o", "json");
        record("graph-calls doctor", "doctor");

        Written.check(RECORDING, recording.toString());
        assertThat(recording.toString().lines().skip(1)).allMatch(line -> line.length() <= 80);
    }

    private void record(String command, String... arguments) {
        VirtualTime time = Tenant.time();
        Terminal terminal = new Terminal();
        frame = 0;
        recording.append("\n$ ").append(command).append('\n');
        Fault[] faults =
                arguments[1 % arguments.length].startsWith("@") ? new Fault[] {Tenant.throttled()} : new Fault[0];
        Tenant.run(time, faults)
                .onTerminal(UTF_8)
                .at(time, wait -> {
                    // Every third frame is enough to see it move.
                    if (frame++ % 3 == 0) {
                        frame(time.instant(), terminal);
                    }
                    time.advance(wait);
                })
                .bothTo(terminal, arguments);
        frame(time.instant(), terminal);
    }

    private void frame(Instant now, Terminal terminal) {
        String text = terminal.toString().replaceAll("Java [\\d.]+", "Java 17").replace(", scripted, world", "");
        recording.append("--- ").append(now).append('\n').append(text);
    }
}
