package io.github.graphcalls.verdict.builds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.verdict.builds.Workshop.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tutorial of Acme's adapter, followed to the letter. */
class AcmeTutorialTest {

    private static final Path ACME = Path.of("..", "..", "examples", "acme-adapter");
    private static final Pattern BLOCK =
            Pattern.compile("(?:`(src/[^`]+)`[^\\n]*\\n\\n)?```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern VERSION =
            Pattern.compile("<(junit|assertj)\\.version>([^<]+)<|<artifactId>maven-(\\w+)-plugin</artifactId>"
                    + "\\s+<version>([^<]+)<");

    @Test
    void the_tutorial_ends_with_the_files_of_the_module() throws IOException {
        for (String file : List.of(
                "src/main/java/com/acme/calls/AcmeCallLookup.java",
                "src/main/java/com/acme/calls/AcmeProvider.java",
                "src/main/resources/META-INF/services/io.github.graphcalls.adapter.CallLookupProvider")) {
            String last = blocks().stream()
                    .filter(block -> file.equals(block.group(1)))
                    .reduce((earlier, later) -> later)
                    .orElseThrow()
                    .group(2);

            assertThat(last).isEqualTo(Files.readString(ACME.resolve(file)));
        }
    }

    @Test
    void the_snippets_of_the_readmes_of_the_kit_are_compiled() throws IOException {
        StringBuilder shown = new StringBuilder();
        for (Path test : List.of(
                ACME.resolve("template/src/test/java/com/acme/calls/AcmeContractTest.java"),
                ACME.resolve("template/src/test/java/com/acme/calls/AcmeLayeringTest.java"),
                Path.of("src/test/java/io/github/graphcalls/verdict/adapters/AcmeProviderContractTest.java"),
                Path.of("..", "contract/src/test/java/io/github/graphcalls/contract/JdbcContractTest.java"),
                Path.of("..", "contract/src/test/java/io/github/graphcalls/contract/StubbedTable.java"),
                Path.of("..", "rules/src/test/java/io/github/graphcalls/rules/AdapterArchTestsTest.java"),
                Path.of("..", "rules/src/test/java/io/github/graphcalls/rules/FreezeTest.java"))) {
            shown.append(squeezed(Files.readString(test)));
        }

        String tests = shown.toString();
        for (String readme : List.of("rules/README.md", "contract/README.md")) {
            assertThat(BLOCK.matcher(Files.readString(Path.of("..", readme)))
                            .results()
                            .map(block -> block.group(2)))
                    .isNotEmpty()
                    .allMatch(snippet -> tests.contains(squeezed(snippet)));
        }
    }

    @Test
    void the_template_has_the_versions_of_this_build() throws IOException {
        String root = Files.readString(Path.of("..", "..", "pom.xml"));

        assertThat(VERSION.matcher(Files.readString(ACME.resolve("template/pom.xml")))
                        .results())
                .hasSize(6)
                .allSatisfy(found -> {
                    boolean library = found.group(1) != null;
                    String name = library ? found.group(1) : found.group(3) + ".plugin";
                    String version = library ? found.group(2) : found.group(4);
                    assertThat(root).contains("<" + name + ".version>" + version + "<");
                });
    }

    @Test
    @Tag("full")
    void the_tutorial_leads_from_an_empty_folder_to_a_green_build() throws IOException {
        Workshop workshop = Workshop.open();
        Path home = workshop.emptyFolder("tutorial");
        Path acme = home.resolve("acme-calls");
        List<Result> results = new ArrayList<>();
        try (GraphEmulator emulator = GraphEmulator.start(FakeCallLookup.of(SampleCalls.all()))) {
            for (MatchResult block : blocks()) {
                if (block.group(1) != null) {
                    Path file = acme.resolve(block.group(1));
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, block.group(2));
                } else {
                    results.add(workshop.run(
                            results.isEmpty() ? home : acme,
                            block.group(2),
                            "GRAPH_CALLS",
                            workshop.sources().toString(),
                            "GRAPH_CALLS_BASE_URL",
                            emulator.baseUrl(),
                            "GRAPH_CALLS_TOKEN",
                            "any"));
                }
            }
        }

        assertThat(results).hasSize(4);
        assertThat(results.get(0).status()).as(results.get(0).output()).isZero();
        assertThat(results.get(1).output())
                .contains("AcmeContractTest.a_call_is_found_with_every_property_that_it_has")
                .doesNotContain("AcmeLayeringTest.acme_keeps_to_itself");
        assertThat(results.get(1).status()).isNotZero();
        assertThat(results.get(1).output().lines().count())
                .as("lines that the lookup without requests prints")
                .isLessThan(200);
        assertThat(results.get(2).status()).as(results.get(2).output()).isZero();
        assertThat(Files.readString(acme.resolve("target/contract-results/com.acme.calls.AcmeContractTest.md")))
                .contains("| does not declare | RETRIES, STORE_FAILURES, STORE_STALLS |")
                .doesNotContain("| broken |", "| not kept |", "| did not run |");
        assertThat(results.get(3).output()).contains("established");
        assertThat(results.get(3).status()).isZero();
    }

    private static List<MatchResult> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(ACME.resolve("README.md")))
                .results()
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
