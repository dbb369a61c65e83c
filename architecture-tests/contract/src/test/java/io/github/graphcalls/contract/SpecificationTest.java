package io.github.graphcalls.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.http.RequestRules;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecificationTest {

    @Test
    void no_number_is_missing_and_none_is_used_twice() {
        List<Integer> numbers = ContractExtension.rules().stream()
                .map(rule -> rule.getAnnotation(Rule.class).value())
                .toList();

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void the_readme_states_every_rule_as_the_code_has_it() throws IOException {
        List<String> stated = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| R\\d+ .*"))
                .sorted(Comparator.comparing(line -> Integer.valueOf(line.substring(3, line.indexOf(" | ")))))
                .toList();

        assertThat(stated)
                .isEqualTo(ContractExtension.rules().stream()
                        .map(SpecificationTest::line)
                        .toList());
    }

    @Test
    void every_rule_has_an_adapter_that_breaks_it() throws IOException {
        Pattern caught = Pattern.compile("assert\\w*(?:Caught|Advised)\\((\\d+)|\"(\\d+), \\w+\"");
        Set<Integer> seenRed = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            for (Path source : sources.filter(
                            each -> each.getFileName().toString().matches("Broken.*Test\\.java"))
                    .toList()) {
                caught.matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                        .forEach(number -> seenRed.add(Integer.valueOf(number)));
            }
        }

        assertThat(seenRed)
                .containsExactlyElementsOf(ContractExtension.rules().stream()
                        .map(rule -> rule.getAnnotation(Rule.class).value())
                        .toList());
    }

    @Test
    void the_name_of_a_test_begins_with_the_number_and_the_level() throws NoSuchMethodException {
        Method rule = RequestRules.class.getDeclaredMethod("a_passed_deadline_sends_no_request");

        assertThat(new Rule.Names().generateDisplayNameForMethod(List.of(), RequestRules.class, rule))
                .isEqualTo("R26 SHOULD a passed deadline sends no request");
    }

    private static String line(Method method) {
        Rule rule = method.getAnnotation(Rule.class);
        String needs = Arrays.stream(rule.needs()).map(Enum::name).collect(Collectors.joining(", "));
        return "| R" + rule.value() + " | " + rule.level() + " | "
                + method.getName().replace('_', ' ') + " | " + needs + " |";
    }
}
