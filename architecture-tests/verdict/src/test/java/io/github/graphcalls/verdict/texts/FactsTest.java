package io.github.graphcalls.verdict.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** FACTS.md, the sources that refer to it, and a specimen that shows what is found. */
class FactsTest {

    private static final String DOCUMENT = "FACTS.md";

    @Nested
    class Repository {

        private final FactSheet facts;

        Repository() throws IOException {
            Map<String, String> files = SourceFiles.withExtension("java", "md");
            facts = new FactSheet(files.get(DOCUMENT), files);
        }

        @Test
        void every_reference_to_a_fact_leads_to_an_entry() {
            assertThat(facts.size()).isGreaterThan(50);
            assertThat(facts.deadReferences()).isEmpty();
        }

        @Test
        void every_fact_has_a_grade_and_a_source_and_a_user() {
            assertThat(facts.incompleteEntries()).isEmpty();
        }

        @Test
        void every_class_that_uses_a_fact_exists_and_refers_to_it() {
            assertThat(facts.usersWithoutReference()).isEmpty();
        }

        @Test
        void no_text_refers_to_a_fact_by_its_number() {
            assertThat(facts.numberedReferences()).isEmpty();
        }
    }

    @Nested
    class Specimen {

        private static final String REFERENCE = DOCUMENT + "#";

        private final FactSheet facts = new FactSheet(
                """
                        # Facts

                        ### whole-seconds
                        Waits are whole seconds.

                        Grade: documented. Source: [throttling], bug report [12][report].
                        Used by: `Waits`.

                        ### No_Grade
                        Source: [throttling]. Grade: rumour.

                        ## Topic

                        ### no-link
                        A statement.

                        Grade: guess. Source: [missing].
                        Used by: `Waits`, `Gone`.

                        ### no-source
                        Grade: observed. Source: none found.
                        Used by: `Waits`.

                        ### unknown
                        A statement.

                        Grade: guess. Source: none found.
                        Used by: `Waits`.

                        [throttling]: https://learn.example/throttling
                        [report]: https://reports.example/12
                        """,
                Map.of(
                        "core/src/Waits.java",
                        "/** See " + REFERENCE + "whole-seconds and\n * " + REFERENCE + "whole-hours. */",
                        "core/README.md",
                        "[no](../" + REFERENCE + "no-fact), [yes](../" + REFERENCE + "no-link)",
                        "core/NOTES.md",
                        "Waits (fact" + "\n * 5.3) and more\nas fact" + " 5.4 says"));

        @Test
        void a_reference_without_an_entry_is_found_with_its_place() {
            assertThat(facts.deadReferences())
                    .containsExactlyInAnyOrder(
                            "core/src/Waits.java:2: " + REFERENCE + "whole-hours",
                            "core/README.md:1: " + REFERENCE + "no-fact");
        }

        @Test
        void an_entry_without_anchor_or_grade_or_source_or_user_is_found() {
            assertThat(facts.size()).isEqualTo(5);
            assertThat(facts.incompleteEntries())
                    .containsExactly(
                            "No_Grade: anchor",
                            "No_Grade: grade",
                            "No_Grade: used by",
                            "no-link: source",
                            "no-source: source");
        }

        @Test
        void a_user_that_is_missing_or_does_not_refer_to_its_fact_is_found() {
            assertThat(facts.usersWithoutReference())
                    .containsExactly("no-link: Gone", "no-link: Waits", "no-source: Waits", "unknown: Waits");
        }

        @Test
        void a_reference_by_number_is_found_across_lines_too() {
            assertThat(facts.numberedReferences())
                    .containsExactly("core/NOTES.md:1: fact\n * 5.3", "core/NOTES.md:3: fact" + " 5.4");
        }
    }
}
