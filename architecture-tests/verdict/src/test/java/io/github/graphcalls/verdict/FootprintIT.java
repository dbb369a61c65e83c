package io.github.graphcalls.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the jars of each published module and its dependencies with the budget. Runs after the jars are built. */
class FootprintIT {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path BUDGET = ROOT.resolve("examples/benchmarks/budget.properties");

    /** The jars of Guice and its dependencies. */
    private static final List<String> OF_GUICE =
            List.of("guice-", "guava-", "failureaccess-", "aopalliance-", "jakarta.inject-api-");

    private static final Path OWN_CLASSES = Path.of("target", "test-classes");

    private final Map<String, Footprint> modules =
            Footprint.below(ROOT).stream().collect(Collectors.toMap(Footprint::artifact, module -> module));

    @Test
    void every_published_module_is_within_its_budget() throws IOException {
        Properties budget = budget();

        assertThat(modules.values())
                .flatMap(module -> module.excess(budget).stream().toList())
                .isEmpty();
    }

    @Test
    void every_budget_is_of_a_published_module() throws IOException {
        Set<String> budgeted = budget().stringPropertyNames().stream()
                .filter(key -> key.startsWith("graph-calls-"))
                .map(key -> key.replaceFirst("(\\.without-guice)?\\.(jars|kilobytes)$", ""))
                .collect(Collectors.toSet());

        assertThat(budgeted).isEqualTo(modules.keySet());
    }

    /** The emulator's jar contains Netty, whose license demands a notice. */
    @Test
    void a_jar_with_bundled_libraries_has_their_licenses_and_notices() throws IOException {
        try (JarFile emulator =
                new JarFile(modules.get("graph-calls-emulator").jars().get(0).toFile())) {
            String license = text(emulator, "META-INF/LICENSE");
            String notice = text(emulator, "META-INF/NOTICE");

            assertThat(license).isEqualTo(Files.readString(ROOT.resolve("LICENSE")));
            assertThat(notice).contains("Netty", "JCTools", "io.github.graphcalls.netty");
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        assertThat(jar.getEntry(name)).as(name).isNotNull();
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void the_core_has_no_dependency() {
        assertThat(modules.get("graph-calls-core").jars()).hasSize(1);
    }

    @Test
    void the_client_without_guice_is_within_its_budget() throws IOException {
        assertThat(withoutGuice().excess(budget())).isEmpty();
    }

    @Test
    void the_client_works_without_guice_on_the_class_path() throws Exception {
        String classPath = Stream.concat(withoutGuice().jars().stream(), Stream.of(OWN_CLASSES))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        try (GraphEmulator emulator = GraphEmulator.start(FakeCallLookup.of(SampleCalls.GROUP))) {
            Process program = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            classPath,
                            WithoutGuice.class.getName(),
                            emulator.baseUrl(),
                            SampleCalls.GROUP.id().value())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(output).startsWith("built: Found").contains("named: Found");
        }
    }

    private Footprint withoutGuice() {
        return Optional.ofNullable(modules.get("graph-calls-feign"))
                .orElseThrow(() -> new AssertionError("nothing is built: run ./mvnw verify from the root"))
                .without("guice", OF_GUICE);
    }

    private static Properties budget() throws IOException {
        Properties budget = new Properties();
        try (Reader file = Files.newBufferedReader(BUDGET)) {
            budget.load(file);
        }
        return budget;
    }
}
