package io.github.graphcalls.examples.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.graphcalls.adapter.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_that_cannot_be_written_is_refused_before_anything_is_written() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        for (Path wrong : new Path[] {folder, folder.resolve("none/a.json"), file.resolve("a.json")}) {
            assertThatThrownBy(() -> OutputFile.of("--into", wrong))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageStartingWith("--into " + wrong + ": ")
                    .hasMessageContaining(";");
        }
        assertThat(folder).isDirectoryContaining(file::equals);
    }

    @Test
    void the_check_neither_creates_nor_changes_the_file() throws IOException {
        Path old = Files.writeString(folder.resolve("old"), "kept");

        OutputFile.of("--into", folder.resolve("new"));
        OutputFile.of("--into", old);

        assertThat(folder.toFile().list()).containsExactly("old");
        assertThat(old).hasContent("kept");
    }

    @Test
    void the_file_is_replaced_behind_a_link_and_nothing_else_is_left() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        OutputFile.of("--into", link).write("new");

        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("file", "link");
    }

    @Test
    void an_interrupted_thread_writes_the_file_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        OutputFile.of("--into", folder.resolve("file")).write("text");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.resolve("file")).hasContent("text");
    }

    @Test
    void a_device_is_written_in_place_and_its_error_is_reported() {
        Path full = Path.of("/dev/full");
        assumeThat(Files.exists(full)).isTrue();

        OutputFile file = OutputFile.of("--into", full);

        assertThatThrownBy(() -> file.write("text"))
                .isInstanceOfSatisfying(
                        OutputException.class, e -> assertThat(e.isReaderGone()).isFalse())
                .hasMessageStartingWith("--into /dev/full: ")
                .hasMessageContaining("No space left");
        assertThat(full).exists();
    }
}
