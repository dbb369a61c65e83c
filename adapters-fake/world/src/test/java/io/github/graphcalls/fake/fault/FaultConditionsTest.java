package io.github.graphcalls.fake.fault;

import static io.github.graphcalls.fake.Observer.ID;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultConditionsTest extends FaultyWorld {

    @Test
    void a_fault_applies_to_the_nth_lookup_of_each_call() {
        FakeCallLookup calls = with(Faults.denied().onLookup(2));

        assertThat(kinds(calls, ID, 3)).containsExactly("Found", "Denied", "Found");
        assertThat(kinds(calls, OTHER, 3)).containsExactly("Found", "Denied", "Found");
    }

    @Test
    void a_fault_applies_to_one_call_a_limited_number_of_times() {
        FakeCallLookup calls = with(Faults.denied().forCall(ID).times(2));

        assertThat(kinds(calls, OTHER, 1)).containsExactly("Found");
        assertThat(kinds(calls, ID, 3)).containsExactly("Denied", "Denied", "Found");
    }

    @Test
    void a_fault_applies_in_a_window_of_time() {
        FakeCallLookup calls = with(Faults.denied().between(ofSeconds(5), ofSeconds(6)));

        List<String> before = kinds(calls, ID, 1);
        time.advance(ofSeconds(5));
        List<String> within = kinds(calls, ID, 1);
        time.advance(ofSeconds(1));

        assertThat(before).containsExactly("Found");
        assertThat(within).containsExactly("Denied");
        assertThat(kinds(calls, ID, 1)).containsExactly("Found");
    }

    @Test
    void a_fault_applies_to_a_share_that_the_seed_chooses() {
        FakeCallLookup calls = with(Faults.denied().percent(30));

        List<String> kinds = kinds(calls, ID, 10_000);

        assertThat(kinds.stream().filter("Denied"::equals).count()).isBetween(2_800L, 3_200L);
        assertThat(kinds).isEqualTo(kinds(with(Faults.denied().percent(30)), ID, 10_000));
        assertThat(kinds).isNotEqualTo(kinds(calls, OTHER, 10_000));
    }

    @Test
    void a_fault_applies_only_if_all_conditions_hold() {
        FakeCallLookup calls = with(Faults.denied()
                .forCall(ID)
                .onLookup(2)
                .between(ofSeconds(0), ofSeconds(5))
                .percent(100));

        assertThat(kinds(calls, OTHER, 3)).containsExactly("Found", "Found", "Found");
        assertThat(kinds(calls, ID, 3)).containsExactly("Found", "Denied", "Found");
        assertThat(kinds(with(Faults.denied().onLookup(1).percent(0)), ID, 2)).containsExactly("Found", "Found");
    }

    @Test
    void a_fault_counts_requests_since_it_was_added() {
        World world = World.builder(SCRIPT).build();
        FakeCallLookup calls = FakeCallLookup.of(world);
        kinds(calls, ID, 5);

        world.add(Faults.rejected().times(1));
        world.add(Faults.denied().onLookup(2));

        assertThat(kinds(calls, ID, 3)).containsExactly("Rejected", "Denied", "Found");
    }

    @Test
    void a_fault_on_a_path_never_applies_in_memory() {
        assertThat(kinds(with(Faults.denied().onPath("*")), ID, 2)).containsExactly("Found", "Found");
    }

    @Test
    void the_first_of_several_faults_applies() {
        FakeCallLookup calls = with(Faults.denied().times(1), Faults.rejected());

        assertThat(kinds(calls, ID, 2)).containsExactly("Denied", "Rejected");
    }

    private List<String> kinds(FakeCallLookup calls, CallId id, int lookups) {
        return IntStream.range(0, lookups)
                .mapToObj(i -> calls.find(id).getClass().getSimpleName())
                .toList();
    }
}
