package io.github.graphcalls.testkit.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.fake.replay.Replay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;

/** A test that fails names the file that holds its world. */
class RecordingFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            classes = {
                FailingExamples.Throwing.class,
                FailingExamples.Comparing.class,
                FailingExamples.ThrowingWhatNoMessageMakes.class,
                FailingExamples.ThrowingNoMessage.class,
                FailingExamples.FailingBefore.class,
                FailingExamples.FailingAfter.class
            })
    void the_message_of_a_failure_names_a_file_that_is_replayed(Class<?> tests) throws Exception {
        Throwable failure = failures(run(tests)).get(0);

        Path file = files().get(0);
        assertThat(failure.getMessage()).contains(file.toString());
        assertThat(Replay.replay(WorldJson.readRecording(Files.readString(file))))
                .isEmpty();
    }

    @Test
    void a_failure_keeps_its_type_its_message_its_cause_and_its_place() {
        Throwable failure = failures(run(FailingExamples.Throwing.class)).get(0);

        assertThat(failure)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("on purpose\n")
                .hasCauseExactlyInstanceOf(IOException.class);
        assertThat(failure.getStackTrace()[0].getClassName()).isEqualTo(FailingExamples.Throwing.class.getName());
    }

    @Test
    void a_failed_comparison_keeps_both_values() {
        AssertionFailedError failure = (AssertionFailedError)
                failures(run(FailingExamples.Comparing.class)).get(0);

        assertThat(failure.getExpected().getEphemeralValue()).isEqualTo("what is expected");
        assertThat(failure.getActual().getEphemeralValue()).isEqualTo("what is there");
    }

    @Test
    void a_failure_that_cannot_be_copied_becomes_the_cause_of_one_with_the_path() {
        Throwable failure =
                failures(run(FailingExamples.ThrowingWhatNoMessageMakes.class)).get(0);

        assertThat(failure).hasMessageContaining("on purpose").hasCauseExactlyInstanceOf(UncheckedIOException.class);
    }

    @Test
    void tests_of_the_same_name_have_a_file_each_and_later_runs_replace_none() throws Exception {
        failures(run(FailingExamples.Several.class));
        List<Throwable> again = failures(run(FailingExamples.Several.class));

        assertThat(files()).hasSize(6);
        assertThat(again).extracting(Throwable::getMessage).doesNotHaveDuplicates();
    }

    @Test
    void a_test_with_two_worlds_names_a_file_for_each() throws Exception {
        Throwable failure = failures(run(FailingExamples.WithTwoWorlds.class)).get(0);

        assertThat(files())
                .hasSize(2)
                .allSatisfy(file -> assertThat(failure.getMessage()).contains(file.toString()));
    }

    @ParameterizedTest
    @ValueSource(classes = {FailingExamples.Aborting.class, FailingExamples.Passing.class})
    void a_test_that_does_not_fail_leaves_no_file(Class<?> tests) throws Exception {
        Events events = run(tests);

        assertThat(events.failed().count()).isZero();
        assertThat(events.aborted().count()).isEqualTo(tests == FailingExamples.Aborting.class ? 1 : 0);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_journal_that_has_dropped_lookups_leaves_the_scenario() throws Exception {
        failures(run(FailingExamples.Forgetting.class));

        assertThat(Scenario.parse(Files.readAllBytes(files().get(0)))).isEqualTo(FailingExamples.SCENARIO);
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_named_in_the_message_of_the_failure() throws Exception {
        Files.writeString(folder.resolve("recordings"), "a file where the folder should be");

        assertThat(failures(run(FailingExamples.Throwing.class)).get(0))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("on purpose\n")
                .hasMessageContaining(folder.resolve("recordings").toString())
                .hasMessageContaining(EmulatorExtension.RECORDINGS);
    }

    private List<Path> files() throws IOException {
        Path recordings = folder.resolve("recordings");
        if (!Files.exists(recordings)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(recordings)) {
            return files.toList();
        }
    }

    private static List<Throwable> failures(Events events) {
        return events.failed().map(event -> failure(event)).toList();
    }

    private static Throwable failure(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    private Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter(
                        EmulatorExtension.RECORDINGS,
                        folder.resolve("recordings").toString())
                .execute()
                .testEvents();
    }
}
