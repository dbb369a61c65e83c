package io.github.graphcalls.verdict.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Builds a project of another team from the published artifacts, and runs it. */
@Tag("full")
class ConsumerTest {

    private static final Path CONSUMER = Path.of("src", "test", "resources", "consumer");
    private static final Pattern VERSION =
            Pattern.compile("<((?:compiler|dependency|enforcer|resources)\\.plugin\\.version)>([^<]+)<");

    @Test
    void a_project_that_imports_the_bom_converges_and_looks_up_a_call() throws IOException {
        Workshop workshop = Workshop.open();
        Path project = workshop.emptyFolder("consumer");
        Workshop.copy(CONSUMER, project);
        String root = Files.readString(Workshop.ROOT.resolve("pom.xml"));
        String plugins = VERSION.matcher(root)
                .results()
                .map(plugin -> " -D" + plugin.group(1) + "=" + plugin.group(2))
                .collect(Collectors.joining());

        Workshop.Result built =
                workshop.run(project, "mvn compile -Dgraph-calls.version=" + Workshop.version() + plugins);
        assertThat(built.status()).as(built.output()).isZero();
        assertThat(built.output()).contains("DependencyConvergence passed", "RequireUpperBoundDeps passed");

        Workshop.Result run = workshop.run(project, "java -cp target/classes:$(cat target/classpath) Consumer");
        assertThat(run.output()).contains("established");
    }
}
