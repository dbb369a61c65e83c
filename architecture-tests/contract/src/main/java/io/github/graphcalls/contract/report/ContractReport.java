package io.github.graphcalls.contract.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.graphcalls.contract.report.RuleResult.Status;
import io.github.graphcalls.lookup.CallLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The results of the contract for one adapter, as JSON, as JUnit's XML and as Markdown. Immutable.
 *
 * @param test the class that ran the contract
 * @param adapter the class of the adapter
 * @param declared the names of the capabilities that it declares
 * @param notDeclared the names of the other capabilities
 * @param results the result of each rule, in the order of their numbers
 */
public record ContractReport(
        Class<?> test, Class<?> adapter, List<String> declared, List<String> notDeclared, List<RuleResult> results) {

    /** Copies the lists. */
    public ContractReport {
        declared = List.copyOf(declared);
        notDeclared = List.copyOf(notDeclared);
        results = List.copyOf(results);
    }

    /**
     * Returns the report as a JSON object. Members: {@code test}, {@code adapter}, {@code versions} by name, {@code declared},
     * {@code notDeclared}, and {@code rules}, each with {@code number}, {@code level}, {@code sentence}, {@code source}, {@code
     * status} and {@code detail}.
     *
     * @return the object
     */
    public String json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("test", test.getName());
        report.put("adapter", adapter.getName());
        report.put("versions", versions());
        report.put("declared", declared);
        report.put("notDeclared", notDeclared);
        report.put("rules", results.stream().map(ContractReport::members).toList());
        return Written.json(report) + "\n";
    }

    private static Map<String, Object> members(RuleResult result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", result.number());
        members.put("level", result.level());
        members.put("sentence", result.sentence());
        members.put("source", result.source());
        members.put("status", result.status().toString());
        members.put("detail", result.detail());
        return members;
    }

    /**
     * Returns the report as a test suite of JUnit's XML: a broken MUST is a failure; what was not kept, declared or run is
     * skipped.
     *
     * @return the document
     */
    public String junitXml() {
        String cases = results.stream().map(this::testCase).collect(joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"%s\" tests=\"%s\" failures=\"%s\" skipped=\"%s\">\n%s</testsuite>\n"
                .formatted(
                        Written.xml(test.getName()),
                        results.size(),
                        count(Status.BROKEN),
                        results.size() - count(Status.BROKEN) - count(Status.KEPT),
                        cases);
    }

    private String testCase(RuleResult result) {
        String open = "  <testcase classname=\"%s\" name=\"R%s %s %s\""
                .formatted(
                        Written.xml(test.getName()), result.number(), result.level(), Written.xml(result.sentence()));
        if (result.status() == Status.KEPT) {
            return open + "/>\n";
        }
        return "%s><%s message=\"%s\"/></testcase>\n"
                .formatted(
                        open,
                        result.status() == Status.BROKEN ? "failure" : "skipped",
                        Written.xml(result.status() + ": " + result.detail()));
    }

    /**
     * Returns the report as Markdown.
     *
     * @return a heading, adapter, versions and capabilities, and a table of the rules
     */
    public String markdown() {
        return """
                # %s

                | | |
                |---|---|
                | adapter | %s |
                | versions | %s |
                | declares | %s |
                | does not declare | %s |
                | rules | %s |

                | Rule | Level | | Result | Reason |
                |---|---|---|---|---|
                %s
                """.formatted(
                        test.getName(),
                        adapter.getName(),
                        versions().entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(joining(", ")),
                        String.join(", ", declared),
                        String.join(", ", notDeclared),
                        counts(),
                        results.stream().map(RuleResult::toString).collect(joining("\n")));
    }

    /**
     * Writes the report to {@code CLASS.json}, {@code CLASS.xml} and {@code CLASS.md}, where {@code CLASS} is the name of the
     * test.
     *
     * @param folder the folder, created if it does not exist
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(test.getName() + ".json"), json());
            Files.writeString(folder.resolve(test.getName() + ".xml"), junitXml());
            Files.writeString(folder.resolve(test.getName() + ".md"), markdown());
        } catch (IOException e) {
            throw new UncheckedIOException("the results of the contract cannot be written to " + folder, e);
        }
    }

    private String counts() {
        Map<Status, Long> counts = results.stream().collect(groupingBy(RuleResult::status, TreeMap::new, counting()));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(joining(", "));
    }

    private long count(Status status) {
        return results.stream().filter(each -> each.status() == status).count();
    }

    private Map<String, Object> versions() {
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("adapter", version(adapter));
        versions.put("contract", version(ContractReport.class));
        versions.put("core", version(CallLookup.class));
        versions.put("junit", version(Test.class));
        versions.put("java", Runtime.version().toString());
        return versions;
    }

    /** The version in the manifest of the type's jar. */
    private static String version(Class<?> type) {
        return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("(no version)");
    }
}
