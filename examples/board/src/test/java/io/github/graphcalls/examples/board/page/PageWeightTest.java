package io.github.graphcalls.examples.board.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the page. */
class PageWeightTest {

    private static final Path PAGE =
            Path.of("src", "main", "resources", "io", "github", "graphcalls", "examples", "board", "page");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(PAGE)) {
            return files.toList();
        }
    }

    @Test
    void the_page_is_smaller_than_40_kilobytes() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isBetween(10_000L, 40_000L);
    }

    @Test
    void no_file_has_code_that_turns_text_into_markup_or_scripts() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern(
                            "(?i)(inner|outer)HTML|insertAdjacent|document\\.write|\\beval\\(|new Function")
                    .doesNotContainPattern("(?i)\\sstyle=|\\son[a-z]+=\"|javascript:|<script>|<style");
        }
    }

    @Test
    void no_file_names_another_origin() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readString(file).replaceAll("http://www\\.w3\\.org/2000/svg", ""))
                    .as(file.toString())
                    .doesNotContain("//www", "http:", "https:", "url(");
        }
    }
}
