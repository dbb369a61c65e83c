package io.github.graphcalls.examples.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the archive is made of works: whatever did not would end it with an exception, and the build with it. */
@Timeout(60)
class TrainingRunTest {

    @Test
    void starts_an_emulator_and_asks_it_for_each_call() {
        assertThatCode(() -> TrainingRun.main(new String[0])).doesNotThrowAnyException();
    }
}
