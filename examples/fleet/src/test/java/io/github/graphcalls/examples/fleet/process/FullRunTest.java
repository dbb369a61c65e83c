package io.github.graphcalls.examples.fleet.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dfleet.ids=2000} makes it shorter. */
@Tag("full")
@Timeout(1_800)
class FullRunTest {

    private static final int IDS = Integer.getInteger("fleet.ids", 50_000);

    @TempDir
    private Path folder;

    @Test
    void each_id_has_one_verdict_on_sqlite_whatever_dies() throws Exception {
        check("sqlite", new FullRun.Plan(IDS, 2, 1, 42), "jdbc:sqlite:" + folder.resolve("fleet.db"));
    }

    @Test
    void each_id_has_one_verdict_on_postgresql_whatever_dies() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "60")
                .start()) {
            check("postgresql", new FullRun.Plan(IDS, 2, 1, 43), postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    @Test
    void the_file_is_whole_after_eight_kills() throws Exception {
        check("eight kills", new FullRun.Plan(IDS / 10, 8, 0, 44), "jdbc:sqlite:" + folder.resolve("fleet.db"));
    }

    private void check(String name, FullRun.Plan plan, String url) throws Exception {
        try (FullRun run = new FullRun(plan, url, folder, Duration.ofSeconds(60))) {
            Duration took = run.run();
            List<String> lines = run.lines();
            Set<String> ids = new HashSet<>();
            lines.forEach(line -> ids.add(line.substring(0, line.indexOf(','))));

            System.out.println(name + ": " + plan.ids() + " ids, " + run.lookups + " lookups, " + took.toMillis()
                    + " ms, throttled lookups before the instant: " + run.lookupsBeforeTheInstant());
            assertThat(lines)
                    .hasSize(plan.ids())
                    .allMatch(line -> line.startsWith("{\"id\":\"call-") && line.endsWith("}"));
            assertThat(ids).hasSize(plan.ids());
            // A stopped process may hold up the heartbeats of all, which share a database.
            int held = FullRun.THREADS * (plan.kills() + plan.stops() * FullRun.PROCESSES);
            assertThat(run.lookups).hasValueBetween(plan.ids(), plan.ids() + held);
            // In each process that ran: in flight at the first answer, which names the instant.
            assertThat(run.lookupsBeforeTheInstant())
                    .isBetween(1L, (long) FullRun.TENANT_IN_FLIGHT * (FullRun.PROCESSES + plan.kills()));
            assertThat(run.log()).doesNotContain("SEVERE");
        }
    }
}
