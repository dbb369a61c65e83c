package io.github.graphcalls.contract.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.graphcalls.contract.report.RuleResult.Verdict;
import io.github.graphcalls.lookup.CallLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What came of the contract of one adapter. Immutable.
 *
 * @param test the class that ran the contract
 * @param adapter the class of the adapter
 * @param declared the names of the capabilities that it declares
 * @param notDeclared the names of those that it does not
 * @param results what came of each rule, in the order of their numbers
 */
public record ContractReport(
        Class<?> test, Class<?> adapter, List<String> declared, List<String> notDeclared, List<RuleResult> results) {

    public ContractReport {
        declared = List.copyOf(declared);
        notDeclared = List.copyOf(notDeclared);
        results = List.copyOf(results);
    }

    /**
     * The report, as Markdown.
     *
     * @return a heading, what was tested with what, and a table of the rules
     */
    public String text() {
        return """
                # %s

                | | |
                |---|---|
                | adapter | %s %s |
                | graph-calls contract, core | %s, %s |
                | JUnit Jupiter, Java | %s, %s |
                | declares | %s |
                | does not declare | %s |
                | rules | %s |

                | Rule | Level | | Result | Why |
                |---|---|---|---|---|
                %s
                """.formatted(
                        test.getName(),
                        adapter.getName(),
                        version(adapter),
                        version(ContractReport.class),
                        version(CallLookup.class),
                        version(Test.class),
                        Runtime.version(),
                        String.join(", ", declared),
                        String.join(", ", notDeclared),
                        counts(),
                        results.stream().map(RuleResult::toString).collect(joining("\n")));
    }

    /**
     * Writes the report to {@code CLASS.md}.
     *
     * @param folder the folder, made when it is not there
     * @return the file
     */
    public Path writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(test.getName() + ".md"), text());
        } catch (IOException e) {
            throw new UncheckedIOException("the report of the contract cannot be written to " + folder, e);
        }
    }

    private String counts() {
        Map<Verdict, Long> counts = results.stream().collect(groupingBy(RuleResult::verdict, TreeMap::new, counting()));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(joining(", "));
    }

    /** The version that the jar of a type tells, if it comes from one that does. */
    private static String version(Class<?> type) {
        return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("(no version)");
    }
}
