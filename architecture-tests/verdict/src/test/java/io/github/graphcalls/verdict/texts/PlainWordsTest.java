package io.github.graphcalls.verdict.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words and the test names of the repository, with specimens of what is found. */
class PlainWordsTest {

    /** These spell what the others must not. */
    private static final Set<String> OWN = Set.of("PlainWords.java", "PlainWordsTest.java");

    @Test
    void the_repository_has_plain_words_and_names() throws IOException {
        Map<String, String> files = SourceFiles.withExtension("java", "md", "xml", "json");

        assertThat(files).hasSizeGreaterThan(500).containsKeys("README.md", "pom.xml");
        assertThat(files.entrySet().stream()
                        .filter(file -> !OWN.contains(file.getKey().replaceAll(".*/", "")))
                        .flatMap(file -> PlainWords.missedIn(file.getKey(), file.getValue())))
                .isEmpty();
    }

    @Test
    void the_name_of_every_test_is_a_sentence_by_itself() throws IOException {
        Map<String, String> sources = SourceFiles.withExtension("java");

        assertThat(sources.values().stream().flatMap(TestNames::all)).hasSizeGreaterThan(1000);
        assertThat(sources.entrySet().stream().flatMap(source -> TestNames.poorIn(source.getKey(), source.getValue())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, Whoever asks, 1: Whoever",
        "pom.xml, written anew., 1: anew",
        "a.json, 'A\nSTRANGER', 2: STRANGER",
        "A.java, // mend it, 1: mend",
        "A.java, keeps the own one, 1: the own",
        "A.java, record Stamp(int at) {}, 1: record Stamp",
        "A.java, private enum Part, 1: enum Part",
        "A.java, int MOST = 3;, 1: MOST"
    })
    void a_word_that_has_a_plainer_one_is_found_with_its_place(String path, String text, String place) {
        assertThat(PlainWords.missedIn(path, text)).containsExactly(path + ":" + place);
    }

    @Test
    void words_that_stand_on_two_lines_are_found() {
        assertThat(PlainWords.missedIn("A.java", "waits for\n     * want of a token"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amend and recommend",
                "a part, a moment, a stamp",
                "class Parts",
                "new Completed()",
                "MOST_CALLS"
            })
    void other_words_and_other_uses_of_a_name_are_not_found(String text) {
        assertThat(PlainWords.missedIn("A.java", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A_call_is_found",
                "aCallIsFound",
                "is_found",
                "and_so_is_another_call",
                "nor_do_twenty_thousand",
                "so_is_another_call",
                "neither_call_is_found",
                "a_call_nobody_knows_is_not_found"
            })
    void a_test_name_that_is_not_a_sentence_is_found(String name) {
        Stream.of("@Test\n    void ", "@ParameterizedTest\n    @ValueSource(ints = {1, 2})\n    public void ")
                .forEach(head -> assertThat(TestNames.poorIn("core/ATest.java", "    " + head + name + "(int i) {}"))
                        .containsExactly("core/ATest.java: " + name));
    }

    @Test
    void a_sentence_and_what_is_not_a_test_are_not_found() {
        String source = """
                class ATest {
                    @Test
                    void a_404_of_a_gateway_does_not_end_a_call() {}

                    private void helper() {}

                    static class Example {
                        @Test
                        void fails() {}
                    }
                }
                """;

        assertThat(TestNames.all(source)).containsExactly("a_404_of_a_gateway_does_not_end_a_call");
        assertThat(TestNames.poorIn("core/ATest.java", source)).isEmpty();
        assertThat(TestNames.poorIn("core/AnExamples.java", "    @Test\n    void fails() {}"))
                .isEmpty();
    }
}
