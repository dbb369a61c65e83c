package io.github.graphcalls.verdict.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.graphcalls.contract.Capability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The matrix in the README of the architecture tests tells what the reports of the contract tell. They are written before this
 * runs; with {@code -Daccept} the matrix is written anew, and dated when it has changed.
 */
class MatrixIT {

    private static final Path README = Path.of("..", "README.md");
    private static final Path REPORTS = Path.of("target", "graph-calls-contract");
    private static final Pattern MATRIX = Pattern.compile(
            "(?<=<!-- matrix -->\\n)As of (\\S+):\\n\\n(.*?)(?=<!-- end of matrix -->)", Pattern.DOTALL);
    private static final Pattern RESULT =
            Pattern.compile("\\| R\\d+ \\| (MUST|SHOULD) \\| .* \\| ([a-z ]+) \\| .* \\|");

    private enum Adapter {
        FAKE("the fake", FakeContractTest.class),
        CLIENT("the Feign client", ClientContractTest.class),
        CLIENT_OVER_EMULATOR("the Feign client over the emulator over the fake", ClientOverEmulatorContractTest.class),
        RETRYING("the fake, asked again", RetryingFakeContractTest.class),
        LIMITED("the fake, behind a limit on concurrency", LimitedFakeContractTest.class),
        COALESCING("the fake, behind coalescing", CoalescingFakeContractTest.class),
        ACME("[Acme's adapter](../examples/acme-adapter/README.md)", AcmeContractTest.class);

        private final String title;
        private final Path report;

        Adapter(String title, Class<?> test) {
            this.title = title;
            report = REPORTS.resolve(test.getName() + ".md");
        }
    }

    @Test
    void The_matrix_is_current() throws IOException {
        boolean accept = System.getProperty("accept") != null;
        assumeTrue(accept || System.getProperty("test") == null, "some tests alone leave no reports behind");
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
                .as("the matrix in architecture-tests/README.md; the command below it writes it anew")
                .isEqualTo(matrix);
    }

    private static String matrix() {
        String capabilities = Stream.of(Capability.values()).map(Enum::name).collect(Collectors.joining(" | "));
        return "| | " + capabilities + " | MUST kept | SHOULD kept | not declared |\n|---|"
                + "---|".repeat(Capability.values().length + 3) + "\n"
                + Stream.of(Adapter.values()).map(MatrixIT::row).collect(Collectors.joining()) + "\n";
    }

    private static String row(Adapter adapter) {
        List<String> lines = lines(adapter);
        String declared = lines.stream()
                .filter(line -> line.startsWith("| declares |"))
                .findFirst()
                .orElseThrow();
        String capabilities = Stream.of(Capability.values())
                .map(each -> declared.contains(each.name()) ? "yes" : "")
                .collect(Collectors.joining(" | "));
        long undeclared = results(lines, "MUST|SHOULD", "not declared");
        return "| " + adapter.title + " | " + capabilities + " | " + kept(lines, "MUST") + " | " + kept(lines, "SHOULD")
                + " | " + undeclared + " |\n";
    }

    private static String kept(List<String> lines, String level) {
        long all = results(lines, level, ".*") - results(lines, level, "not declared");
        return results(lines, level, "kept") + " of " + all;
    }

    private static long results(List<String> lines, String level, String verdict) {
        return lines.stream()
                .map(RESULT::matcher)
                .filter(result -> result.matches()
                        && result.group(1).matches(level)
                        && result.group(2).matches(verdict))
                .count();
    }

    private static List<String> lines(Adapter adapter) {
        assertThat(adapter.report)
                .as("a report, which the contract tests of this module leave behind: run them all")
                .exists();
        try {
            return Files.readAllLines(adapter.report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
