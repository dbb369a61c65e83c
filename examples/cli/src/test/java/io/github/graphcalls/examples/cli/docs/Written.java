package io.github.graphcalls.examples.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that a test makes: written with the variable GRAPH_CALLS_UPDATE, else compared. */
final class Written {

    private Written() {}

    static void check(Path file, String expected) throws IOException {
        if (System.getenv("GRAPH_CALLS_UPDATE") != null) {
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("run this test with GRAPH_CALLS_UPDATE=1 to write " + file)
                .content()
                .isEqualTo(expected);
    }
}
