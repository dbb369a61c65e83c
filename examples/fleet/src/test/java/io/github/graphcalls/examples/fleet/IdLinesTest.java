package io.github.graphcalls.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdLinesTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    private IdLines lines(ManualFleet fleet, InputStream input) {
        return new IdLines(
                input,
                new Intake(fleet.database, InstantSource.system(), Duration.ZERO)::add,
                new PrintStream(problems));
    }

    private ManualFleet fleet() {
        return new ManualFleet(folder, Fleet.Pace.DEFAULT, (tenant, id) -> Outcomes.found(id, CallState.ESTABLISHED));
    }

    @Test
    void a_file_is_read_to_its_end_and_wrong_lines_are_reported_with_their_numbers() throws IOException {
        Path ids = Files.writeString(
                folder.resolve("ids"), "a contoso.com\n\nb\nc contoso.com notified\nd/e contoso.com\nf  x.y");
        try (ManualFleet fleet = fleet();
                InputStream input = Files.newInputStream(ids)) {
            lines(fleet, input).readToEnd();

            assertThat(fleet.tasks()).isEqualTo(3);
            assertThat(problems.toString().lines())
                    .satisfiesExactly(
                            one -> assertThat(one).contains("line 3"),
                            other -> assertThat(other).contains("line 5"));
        }
    }

    @Test
    void lines_that_are_appended_while_the_fleet_runs_are_taken_when_they_are_complete() throws IOException {
        Path ids = Files.writeString(folder.resolve("ids"), "a contoso.com\nb conto");
        try (ManualFleet fleet = fleet();
                InputStream input = Files.newInputStream(ids)) {
            IdLines lines = lines(fleet, input);
            lines.readNew(false);
            assertThat(fleet.tasks()).isOne();

            Files.writeString(ids, "so.com\n", StandardOpenOption.APPEND);
            lines.readNew(false);
            assertThat(fleet.tasks()).isEqualTo(2);
            assertThat(fleet.number(
                            "select count(*) from scheduled_tasks where cast(task_data as text) = 'contoso.com'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void an_id_that_is_filed_again_keeps_its_task() throws IOException {
        Path ids = Files.writeString(folder.resolve("ids"), "a contoso.com\na other.example\na contoso.com\n");
        try (ManualFleet fleet = fleet();
                InputStream input = Files.newInputStream(ids)) {
            lines(fleet, input).readToEnd();

            assertThat(fleet.number(
                            "select count(*) from scheduled_tasks where cast(task_data as text) = 'contoso.com'"))
                    .isOne();
            assertThat(fleet.tasks()).isOne();
        }
    }
}
