package io.github.graphcalls.examples.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FleetBoardTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    private static LookupOutcome outcome(String tenant, CallId id) {
        return switch (id.value()) {
            case "over" -> Outcomes.found(id, CallState.TERMINATED);
            case "throttled" ->
                new Throttled(Optional.of(ManualFleet.START.plus(Duration.ofHours(1))), Diagnostics.NONE);
            default -> Outcomes.found(id, CallState.ESTABLISHED);
        };
    }

    private FleetBoard board(ManualFleet fleet, int port) {
        return FleetBoard.start(
                port,
                tenant -> query -> outcome(tenant, query.id()),
                fleet::now,
                new PrintStream(terminal, true, UTF_8));
    }

    /** Returns the address that the board has printed. */
    private String url() {
        assertThat(terminal.toString(UTF_8)).matches("board: http://127\\.0\\.0\\.1:\\d+/\\R");
        return terminal.toString(UTF_8).strip().substring("board: ".length());
    }

    private static String read(String url) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(URI.create(url).toURL().openStream(), UTF_8))) {
            return lines.lines().filter(line -> line.contains("{")).findFirst().orElseThrow();
        }
    }

    @Test
    void believed_calls_verdicts_and_throttled_tenants_are_shown() throws Exception {
        try (ManualFleet fleet = new ManualFleet(folder, Fleet.Pace.DEFAULT, FleetBoardTest::outcome);
                FleetBoard board = board(fleet, 0)) {
            fleet.watchedBy(board::lookedAt);
            board.believed(Intake.Entry.of("new contoso.com"));
            fleet.add("alive contoso.com", "over contoso.com", "throttled fabrikam.com")
                    .run(Duration.ofMinutes(5));
            String details = read(url() + "calls/over");
            String throttled = read(url() + "calls/throttled");

            assertThat(details).contains("\"state\":\"ended\"", "\"tenant\":\"contoso.com\"", "\"outcome\":\"found\"");
            assertThat(throttled)
                    .contains("\"state\":\"unknown\"", "\"tenant\":\"fabrikam.com\"", "\"problem\":\"Throttled");
            assertThat(read(url() + "calls/alive")).contains("\"state\":\"established\"");
            assertThat(read(url() + "calls/new")).contains("\"state\":\"unknown\"");
        }
    }

    @Test
    void a_port_in_use_is_named_with_its_option() {
        try (ManualFleet fleet = new ManualFleet(folder, Fleet.Pace.DEFAULT, FleetBoardTest::outcome);
                FleetBoard first = board(fleet, 0)) {
            fleet.watchedBy(first::lookedAt);
            int port = URI.create(url()).getPort();

            assertThatThrownBy(() -> board(fleet, port))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("--board", Integer.toString(port));
        }
    }
}
