package io.github.graphcalls.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From results to tables and to a verdict on the budget. */
class ReportTest {

    private static final String LOAD = """
            # 2026-11-24, JDK 17, 2 cores
            server,scheme,threads,contestant,round,wall_ns,cpu_ns,allocated_bytes,server_cpu_ns
            loopback,http,1,graph-calls,1,50000,20000,25000,9000
            loopback,http,1,sdk,1,200000,80000,198000,9000
            loopback,http,1,graph-calls,2,50000,40000,25000,9000
            loopback,http,1,sdk,2,200000,80000,198000,9000
            loopback,http,1,graph-calls,3,50000,10000,25000,9000
            loopback,http,1,sdk,3,200000,100000,198000,9000
            loopback,http,64,graph-calls,1,50000,10000,25000,9000
            """;

    @TempDir
    private Path results;

    @BeforeEach
    void results() throws IOException {
        Files.writeString(results.resolve("load.csv"), LOAD);
    }

    @Test
    void a_ratio_is_the_median_of_the_ratios_of_each_round() throws IOException {
        assertThat(Results.read(results.resolve("load.csv")).figures())
                .containsEntry("loopback.http.1.sdk.times-ours", 4.0)
                .containsEntry("loopback.http.1.graph-calls.allocated", 25000.0)
                .containsEntry("loopback.http.1.graph-calls.server-times", 0.45)
                .doesNotContainKey("loopback.http.64.sdk.times-ours");
    }

    @Test
    void growth_is_the_cost_of_a_lookup_among_many_compared_with_one_alone() throws IOException {
        Files.writeString(
                results.resolve("growth.csv"),
                LOAD.replace("http,1,graph-calls", "http,1v,graph-calls")
                        .replace("http,1,sdk", "http,10000v,graph-calls"));

        assertThat(Results.read(results.resolve("growth.csv")).figures())
                .containsEntry("loopback.http.10000v.graph-calls.growth", 4.0)
                .containsEntry("loopback.http.1v.graph-calls.growth", 1.0);
    }

    @Test
    void a_table_stands_between_its_marks_and_the_rest_stays() {
        String readme = "# Title\n\n<!-- load.csv http 1 -->\n\nold\n\n<!-- end -->\n\nThe rest.\n";

        String written = Report.written(readme, results);

        assertThat(written).isEqualTo("""
                        # Title

                        <!-- load.csv http 1 -->

                        | | http, 1 thread |
                        |---|---|
                        | graph-calls | 20.0 us, 25.0 KB |
                        | sdk | 80.0 us (4.00x), 198 KB |

                        Measured on 2026-11-24, JDK 17, 2 cores.

                        <!-- end -->

                        The rest.
                        """);
        assertThat(Report.written(written, results)).isEqualTo(written);
        assertThat(Report.written(readme.replace("old\n\n", ""), results)).isEqualTo(written);
    }

    @Test
    void the_table_includes_what_the_emulator_itself_needs() throws IOException {
        Files.writeString(results.resolve("emulator.csv"), LOAD.replace("loopback", "emulator"));

        assertThat(Report.written("<!-- emulator.csv 64 -->\n<!-- end -->\n", results))
                .contains("| graph-calls | 10.0 us, 25.0 KB, emulator 9.00 us |");
    }

    @Test
    void a_table_of_faults_has_a_row_per_fault_and_names_a_client_that_still_waits() throws IOException {
        Files.writeString(results.resolve("faults.csv"), """
                # 2026-11-24, JDK 17, 2 cores
                contestant,result,wall_ns,fault
                graph-calls,TimedOut,1040000000,the head drips, byte by byte
                feign-hc5,still waiting,10000000000,the head drips, byte by byte
                graph-calls,Malformed,400000,status 204
                feign-hc5,null,25000000,status 204
                """);

        assertThat(Report.written("<!-- faults.csv -->\n<!-- end -->\n", results))
                .contains("""
                        | fault | graph-calls | feign-hc5 |
                        |---|---|---|
                        | the head drips, byte by byte | TimedOut, 1.0 s | **still waiting** |
                        | status 204 | Malformed, 1 ms | null, 25 ms |
                        """);
        assertThat(Results.read(results.resolve("faults.csv")).figures()).isEmpty();
    }

    @Nested
    class Budget {

        private final Map<String, Double> figures = Map.of("a.times-ours", 3.4, "b.allocated", 28_000.0);

        @Test
        void a_budget_is_kept_by_figures_at_its_limits() {
            assertThat(Check.misses(
                            budget("least.a.times-ours", "3.4", "most.b.allocated", "28000"), List.of(), figures))
                    .isEmpty();
        }

        @Test
        void a_budget_reports_each_figure_that_misses_it() {
            assertThat(Check.misses(
                            budget("least.a.times-ours", "3.5", "most.b.allocated", "27999"), List.of(), figures))
                    .containsExactly(
                            "a.times-ours: expected at least 3.50, found 3.40",
                            "b.allocated: expected at most 27,999, found 28,000");
        }

        @Test
        void a_budget_expects_no_figures_of_a_skipped_number_of_threads() {
            Properties budget = budget("least.loopback.http.1000v.sdk.times-ours", "6");

            assertThat(Check.misses(budget, List.of("10000v"), figures)).hasSize(1);
            assertThat(Check.misses(budget, List.of("1000v"), figures)).isEmpty();
        }

        @Test
        void a_budget_reports_each_missing_figure() {
            assertThat(Check.misses(budget("most.c", "1", "graph-calls-core.jars", "1"), List.of(), figures))
                    .containsExactly("c: was not measured");
        }

        private static Properties budget(String... limits) {
            Properties budget = new Properties();
            for (int i = 0; i < limits.length; i += 2) {
                budget.setProperty(limits[i], limits[i + 1]);
            }
            return budget;
        }
    }
}
