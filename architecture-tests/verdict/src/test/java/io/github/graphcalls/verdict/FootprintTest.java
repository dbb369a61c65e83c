package io.github.graphcalls.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A footprint above its budget is reported with both sizes. */
class FootprintTest {

    @TempDir
    private Path root;

    private Footprint module;

    @BeforeEach
    void a_module_with_one_dependency_and_an_optional_one() throws IOException {
        Path target = Files.createDirectories(root.resolve("group/module/target"));
        Path needed = jar(root.resolve("needed-2.jar"), 3_000);
        Path optional = jar(root.resolve("optional-1.jar"), 50_000);
        jar(target.resolve("a-module-1.0-SNAPSHOT.jar"), 2_001);
        jar(target.resolve("a-module-1.0-SNAPSHOT-sources.jar"), 70_000);
        Files.writeString(
                target.resolve("a-module.footprint"),
                "\nThe following files have been resolved:\n"
                        + "   group:needed:jar:2:compile:" + needed + " -- module needed [auto]\n"
                        + "   group:optional:jar:1:runtime:" + optional + " (optional) -- module optional\n");
        Files.writeString(Files.createDirectories(root.resolve("target")).resolve("a-pom.footprint"), "   none\n");
        module = Footprint.below(root).get(0);
    }

    @Test
    void the_footprint_of_a_module_is_its_jar_and_its_dependencies() {
        assertThat(Footprint.below(root)).hasSize(1);
        assertThat(module.artifact()).isEqualTo("a-module");
        assertThat(module.jars())
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("a-module-1.0-SNAPSHOT.jar", "needed-2.jar");
    }

    @Test
    void a_footprint_equal_to_its_budget_passes() {
        assertThat(module.excess(budget("2", "6"))).isEmpty();
    }

    @Test
    void one_jar_above_the_budget_is_reported() {
        assertThat(module.excess(budget("1", "6")))
                .hasValue("a-module: 2 jars with 6 kB, the budget has 1 jars with 6 kB."
                        + " Remove a dependency, or raise the budget and say why."
                        + " The jars are [a-module-1.0-SNAPSHOT.jar 3, needed-2.jar 3]");
    }

    @Test
    void a_jar_one_byte_above_the_budget_is_reported() {
        assertThat(module.excess(budget("2", "5")).orElseThrow())
                .contains("with 6 kB, the budget has 2 jars with 5 kB");
    }

    @Test
    void a_module_without_a_budget_is_reported() {
        assertThatThrownBy(() -> module.excess(new Properties())).hasMessageStartingWith("a-module.jars is missing");
    }

    @Test
    void an_excluded_jar_does_not_count() {
        assertThat(module.without("need", List.of("needed-")).jars()).hasSize(1);
    }

    private static Properties budget(String jars, String kilobytes) {
        Properties budget = new Properties();
        budget.putAll(Map.of("a-module.jars", jars, "a-module.kilobytes", kilobytes));
        return budget;
    }

    private static Path jar(Path file, int size) throws IOException {
        return Files.write(file, new byte[size]);
    }
}
