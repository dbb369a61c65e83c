package io.github.graphcalls.testkit.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Tests that share an emulator have its clock and its world for themselves, also where JUnit runs them in parallel. */
@Timeout(60)
class ParallelTestsTest {

    @TempDir
    Path recordings;

    @Test
    void tests_of_a_class_and_its_nested_classes_use_a_shared_emulator_one_after_the_other() {
        assertThat(run(ParallelExamples.Shared.class).succeeded().count()).isEqualTo(7);
    }

    @Test
    void tests_of_two_classes_that_inherit_an_emulator_use_it_one_after_the_other() {
        assertThat(run(ParallelExamples.First.class, ParallelExamples.Second.class)
                        .succeeded()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void two_classes_that_share_two_emulators_in_different_orders_do_not_wait_for_each_other_for_ever() {
        assertThat(run(ParallelExamples.LeftFirst.class, ParallelExamples.RightFirst.class)
                        .succeeded()
                        .count())
                .isEqualTo(80);
    }

    @Test
    void tests_with_an_emulator_each_run_at_the_same_time() {
        assertThat(run(ParallelExamples.OneEach.class).succeeded().count()).isEqualTo(2);
    }

    @Test
    void dynamic_tests_end_beside_other_tests_of_the_same_emulator() {
        assertThat(run(ParallelExamples.WithAFactory.class).finished().count()).isEqualTo(100);
    }

    @Test
    void a_test_that_fails_lets_the_next_one_use_the_emulator() {
        assertThat(run(ParallelExamples.WithAFailingStart.class).failed().count())
                .isEqualTo(20);
    }

    private Events run(Class<?>... classes) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Stream.of(classes).map(each -> selectClass(each)).toArray(ClassSelector[]::new))
                .configurationParameter(EmulatorExtension.RECORDINGS, recordings.toString())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .execute()
                .testEvents();
    }
}
