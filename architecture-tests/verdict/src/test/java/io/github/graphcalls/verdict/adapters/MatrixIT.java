package io.github.graphcalls.verdict.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.contract.Capability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The matrix in the README of the architecture tests shows the results of the contract, which the contract tests have written as
 * JSON before this runs. With {@code -Daccept} the matrix is written, and dated when it has changed.
 */
class MatrixIT {

    private static final Path README = Path.of("..", "README.md");
    private static final String RESULTS = "target/contract-results/";
    private static final Pattern MATRIX = Pattern.compile(
            "(?<=<!-- matrix -->\\n)As of (\\S+):\\n\\n(.*?)(?=<!-- end of matrix -->)", Pattern.DOTALL);

    private enum Adapter {
        FAKE("the fake", FakeContractTest.class),
        CLIENT("the Feign client", ClientContractTest.class),
        CLIENT_OVER_EMULATOR("the Feign client over the emulator over the fake", ClientOverEmulatorContractTest.class),
        RETRYING("the fake, with retries", RetryingFakeContractTest.class),
        LIMITED("the fake, behind a limit on concurrency", LimitedFakeContractTest.class),
        COALESCING("the fake, behind coalescing", CoalescingFakeContractTest.class),
        ACME(
                "[Acme's adapter](../examples/acme-adapter/README.md)",
                Path.of("../../examples/acme-adapter", RESULTS, "com.acme.calls.AcmeContractTest.json"));

        private final String title;
        private final Path results;

        Adapter(String title, Class<?> test) {
            this(title, Path.of(RESULTS, test.getName() + ".json"));
        }

        Adapter(String title, Path results) {
            this.title = title;
            this.results = results;
        }
    }

    @Test
    void the_matrix_is_current() throws IOException {
        boolean accept = System.getProperty("accept") != null;
        assumeTrue(accept || System.getProperty("test") == null, "a run of some tests writes no results");
        String readme = Files.readString(README);
        MatchResult old = MATRIX.matcher(readme).results().findFirst().orElseThrow();
        String matrix = matrix();
        if (accept) {
            String date =
                    old.group(2).equals(matrix) ? old.group(1) : LocalDate.now().toString();
            Files.writeString(
                    README,
                    readme.substring(0, old.start()) + "As of " + date + ":\n\n" + matrix
                            + readme.substring(old.end()));
            return;
        }

        assertThat(old.group(2))
                .as("the matrix in architecture-tests/README.md; the command below it writes it")
                .isEqualTo(matrix);
    }

    private static String matrix() {
        String capabilities = Stream.of(Capability.values()).map(Enum::name).collect(Collectors.joining(" | "));
        return "| | " + capabilities + " | MUST kept | SHOULD kept | not declared |\n|---|"
                + "---|".repeat(Capability.values().length + 3) + "\n"
                + Stream.of(Adapter.values()).map(MatrixIT::row).collect(Collectors.joining()) + "\n";
    }

    private static String row(Adapter adapter) {
        JsonNode report = report(adapter);
        List<String> declared = new ArrayList<>();
        report.get("declared").forEach(each -> declared.add(each.asText()));
        String capabilities = Stream.of(Capability.values())
                .map(each -> declared.contains(each.name()) ? "yes" : "")
                .collect(Collectors.joining(" | "));
        return "| " + adapter.title + " | " + capabilities + " | " + kept(report, "MUST") + " | "
                + kept(report, "SHOULD") + " | "
                + count(report, rule -> status(rule).equals("not declared")) + " |\n";
    }

    private static String kept(JsonNode report, String level) {
        return count(report, rule -> level(rule).equals(level) && status(rule).equals("kept")) + " of "
                + count(
                        report,
                        rule -> level(rule).equals(level) && !status(rule).equals("not declared"));
    }

    private static long count(JsonNode report, Predicate<JsonNode> which) {
        return StreamSupport.stream(report.get("rules").spliterator(), false)
                .filter(which)
                .count();
    }

    private static String level(JsonNode rule) {
        return rule.get("level").asText();
    }

    private static String status(JsonNode rule) {
        return rule.get("status").asText();
    }

    private static JsonNode report(Adapter adapter) {
        assertThat(adapter.results)
                .as("the results of %s: run all contract tests", adapter)
                .exists();
        try {
            return new ObjectMapper().readTree(adapter.results.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
