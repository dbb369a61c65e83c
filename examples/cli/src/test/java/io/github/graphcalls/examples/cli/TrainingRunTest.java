package io.github.graphcalls.examples.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TrainingRunTest {

    @Test
    void the_training_run_of_the_archive_succeeds() {
        assertThatCode(() -> TrainingRun.main(new String[0])).doesNotThrowAnyException();
    }
}
