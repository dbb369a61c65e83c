package io.github.graphcalls.verdict.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JavadocOverviewTest {

    private static final Path OVERVIEW = Path.of("src", "javadoc", "overview.html");
    private static final Pattern LINK = Pattern.compile("/blob/main/([^\"]+)\"");

    @Test
    void the_overview_of_the_javadoc_links_to_each_readme() throws IOException {
        assertThat(LINK.matcher(Files.readString(OVERVIEW)).results().map(link -> link.group(1)))
                .containsExactlyInAnyOrderElementsOf(SourceFiles.withExtension("md").keySet().stream()
                        .filter(file -> file.endsWith("README.md"))
                        .toList());
    }
}
