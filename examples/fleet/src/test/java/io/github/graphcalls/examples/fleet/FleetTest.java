package io.github.graphcalls.examples.fleet;

import static io.github.graphcalls.examples.fleet.ManualFleet.START;
import static io.github.graphcalls.examples.fleet.Outcomes.NO_SUCH_CALL;
import static io.github.graphcalls.examples.fleet.Outcomes.found;
import static io.github.graphcalls.examples.fleet.Outcomes.throttledUntil;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.graphcalls.call.CallState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {

    private static final Fleet.Pace PACE = new Fleet.Pace(Duration.ofMinutes(15), 8, 4, 50, Duration.ofSeconds(5));

    @TempDir
    private Path folder;

    @Test
    void a_call_that_is_alive_is_looked_up_again_after_the_interval_give_or_take_a_fifth() {
        try (ManualFleet fleet = new ManualFleet(folder, PACE, (tenant, id) -> found(id, CallState.ESTABLISHED))) {
            fleet.add("a contoso.com").run(Duration.ofHours(5));

            List<Instant> sent = fleet.lookups.stream()
                    .map(each -> Instant.parse(each.split(" ")[0]))
                    .toList();
            assertThat(sent).hasSizeBetween(16, 26);
            for (int i = 1; i < sent.size(); i++) {
                assertThat(Duration.between(sent.get(i - 1), sent.get(i)))
                        .isBetween(Duration.ofMinutes(12), Duration.ofMinutes(18));
            }
        }
    }

    @Test
    void a_call_that_has_ended_has_one_verdict_and_no_task() {
        AtomicReference<CallState> state = new AtomicReference<>(CallState.ESTABLISHED);
        try (ManualFleet fleet = new ManualFleet(folder, PACE, (tenant, id) -> found(id, state.get()))) {
            fleet.add("a contoso.com").run(Duration.ofMinutes(5));
            state.set(CallState.TERMINATED);
            fleet.run(Duration.ofHours(1)).add("a contoso.com").run(Duration.ofHours(1));

            assertThat(fleet.settled())
                    .singleElement()
                    .asString()
                    .contains("\"id\":\"a\"", "\"tenant\":\"contoso.com\"", "\"verdict\":\"ENDED\"");
            assertThat(fleet.tasks()).isZero();
            assertThat(fleet.lookups).hasSize(2);
        }
    }

    @Test
    void an_id_that_is_filed_under_a_wrong_tenant_is_not_ended() {
        try (ManualFleet fleet = new ManualFleet(folder, PACE, (tenant, id) -> NO_SUCH_CALL)) {
            fleet.add("a wrong.example", "b right.example notified").run(Duration.ofHours(1));

            assertThat(fleet.settled()).singleElement().asString().contains("\"id\":\"b\"");
            assertThat(fleet.tasks()).isOne();
            assertThat(fleet.lookups).hasSizeGreaterThan(3);
        }
    }

    @Test
    void a_call_that_was_once_found_has_ended_when_the_service_does_not_know_it() {
        List<String> found = new ArrayList<>();
        try (ManualFleet fleet = new ManualFleet(
                folder,
                PACE,
                (tenant, id) ->
                        found.add(id.value()) && found.size() == 1 ? found(id, CallState.ESTABLISHED) : NO_SUCH_CALL)) {
            fleet.add("a contoso.com").run(Duration.ofHours(1));

            assertThat(fleet.settled()).hasSize(1);
            assertThat(fleet.lookups).hasSize(2);
        }
    }

    @Test
    void the_tenant_of_a_task_is_readable_in_the_database() {
        try (ManualFleet fleet = new ManualFleet(folder, PACE, (tenant, id) -> found(id, CallState.ESTABLISHED))) {
            fleet.add("a contoso.com").run(Duration.ofMinutes(5));

            assertThat(fleet.number(
                            "select count(*) from scheduled_tasks where cast(task_data as text) = 'contoso.com seen'"))
                    .isOne();
        }
    }

    @Test
    void a_throttled_tenant_is_not_looked_up_before_its_instant_and_holds_up_no_other() {
        List<String> alone = lookupsOfOthers(false);
        List<String> beside = lookupsOfOthers(true);

        assertThat(beside).isEqualTo(alone).hasSizeGreaterThan(100);
    }

    private List<String> lookupsOfOthers(boolean throttled) {
        Instant until = START.plusSeconds(240);
        Path own = folder.resolve("throttled-" + throttled);
        own.toFile().mkdir();
        AtomicReference<ManualFleet> running = new AtomicReference<>();
        try (ManualFleet fleet = new ManualFleet(
                own,
                PACE,
                (tenant, id) ->
                        tenant.equals("slow.example") && running.get().now().isBefore(until)
                                ? throttledUntil(until)
                                : found(id, CallState.ESTABLISHED))) {
            running.set(fleet);
            IntStream.range(0, 100).forEach(each -> fleet.add("id-" + each + " tenant-" + each % 10));
            if (throttled) {
                IntStream.range(0, 20).forEach(each -> fleet.add("slow-" + each + " slow.example"));
            }
            fleet.run(Duration.ofMinutes(30));

            List<Instant> slow = fleet.lookups.stream()
                    .filter(each -> each.contains("slow.example"))
                    .map(each -> Instant.parse(each.split(" ")[0]))
                    .toList();
            if (throttled) {
                assertThat(slow).filteredOn(each -> each.isBefore(until)).hasSize(1);
                assertThat(slow)
                        .filteredOn(each -> !each.isBefore(until) && each.isBefore(until.plusSeconds(60)))
                        .hasSize(20);
            }
            return fleet.lookups.stream()
                    .filter(each -> !each.contains("slow.example"))
                    .toList();
        }
    }

    @Test
    void micrometer_counts_by_the_registry_of_the_scheduler() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        var known = Tasks.custom(Fleet.RECONCILE, BelievedCall.class).execute((task, context) -> null);
        try (ManualFleet fleet = new ManualFleet(
                folder,
                PACE,
                (tenant, id) -> found(id, CallState.TERMINATED),
                new MicrometerStatsRegistry(meters, List.of(known)),
                (verdict, removal) -> {
                    verdict.run();
                    removal.run();
                })) {
            fleet.add("a contoso.com", "b contoso.com").run(Duration.ofMinutes(5));

            assertThat(meters.get("dbscheduler_task_completions")
                            .tag("task", Fleet.RECONCILE)
                            .tag("result", "ok")
                            .counter()
                            .count())
                    .isEqualTo(2);
        }
    }
}
