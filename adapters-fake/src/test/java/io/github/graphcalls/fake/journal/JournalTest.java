package io.github.graphcalls.fake.journal;

import static io.github.graphcalls.fake.event.End.hungUp;
import static io.github.graphcalls.fake.event.Life.established;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.WorldBuilder;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.journal.Misstep.Rule;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallProperty;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.CallRelationship;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private static final CallId OTHER = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
    private static final Script SCRIPT = Script.of(
            CallScript.outgoing(ID, "John").atOnce(established()).after(ofSeconds(60), hungUp()),
            CallScript.joining(OTHER, "Alice"));

    private World world;
    private FakeCallLookup calls;

    private void in(WorldBuilder made) {
        world = made.build();
        calls = FakeCallLookup.in(world);
    }

    @Test
    void It_tells_every_lookup_with_time_query_and_outcome() {
        in(World.builder(SCRIPT).faults(Faults.slow(ofSeconds(1)).onLookup(2)));

        calls.find(ID);
        world.advance(ofSeconds(5));
        calls.find(CallQuery.of(ID)
                .select(CallProperty.STATE)
                .expand(CallRelationship.PARTICIPANTS)
                .within(ofSeconds(9), world.time()));

        assertThat(world.journal()).hasToString("""
                2026-01-01T00:00:00Z lookup 1 of 2e1a0b00-2db4-4022-9570-243709c565ab:\
                 Found[Call[2e1a0b00-2db4-4022-9570-243709c565ab, established, outgoing]; status 200,\
                 request-id d0436f63-6750-4e19-b9a6-e298e60886dd, date 2026-01-01T00:00:00Z]
                2026-01-01T00:00:05Z lookup 2 of 2e1a0b00-2db4-4022-9570-243709c565ab select [STATE]\
                 expand [PARTICIPANTS] until 2026-01-01T00:00:14Z:\
                 Found[Call[2e1a0b00-2db4-4022-9570-243709c565ab, established]; status 200,\
                 request-id 184a3571-2e5d-4303-9f2a-57a9894fa505, date 2026-01-01T00:00:05Z] after PT1S""");
        assertThat(world.journal().entriesOf(CallId.of("2E1A0B002DB440229570243709C565AB")))
                .hasSize(2);
        assertThat(world.journal().entriesOf(OTHER)).isEmpty();
    }

    @Test
    void It_keeps_the_last_so_many_and_says_how_many_it_has_forgotten() {
        in(World.builder(SCRIPT).journalOfLast(2));

        for (int i = 0; i < 5; i++) {
            calls.find(ID);
        }

        assertThat(world.journal().entries()).extracting(JournalEntry::nth).containsExactly(4, 5);
        assertThat(world.journal().forgotten()).isEqualTo(3);
        assertThat(world.journal().toString()).startsWith("3 earlier lookups are forgotten\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> Judge.check(world.journal()))
                .withMessage("the journal has forgotten 3 lookups, too many to judge:"
                        + " build the world with a longer one, journalOfLast(...)");
    }

    @Test
    void It_keeps_10_000_unless_it_is_said() {
        in(World.builder(SCRIPT));

        for (int i = 0; i < 10_001; i++) {
            calls.find(ID);
        }

        assertThat(world.journal().entries()).hasSize(10_000);
    }

    @Test
    void It_can_be_switched_off() {
        in(World.builder(SCRIPT).journalOfLast(0));

        calls.find(ID);

        assertThat(world.journal().entries()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> Judge.check(world.journal()))
                .withMessageContaining("the journal is switched off");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> World.builder(SCRIPT).journalOfLast(-1))
                .withMessage("size of a journal: expected 0 or more, found -1");
    }

    @Nested
    class The_judge {

        private final Fault throttled = Faults.throttled(ofSeconds(5)).times(1);

        private List<Rule> rules() {
            return Judge.missteps(world.journal()).stream().map(Misstep::rule).toList();
        }

        @Test
        void acquits_a_client_that_waits_as_long_as_it_was_asked_to() {
            in(World.builder(SCRIPT).faults(throttled));
            calls.find(ID);
            calls.find(OTHER);
            world.advance(ofSeconds(5));
            calls.find(ID);

            assertThatCode(() -> Judge.check(world.journal())).doesNotThrowAnyException();
        }

        @Test
        void acquits_the_policy_that_retries() {
            in(World.builder(SCRIPT).faults(Faults.throttled(ofSeconds(5)).times(2)));

            new RetryingLookup(calls, RetryPolicy.DEFAULT, world.time(), world.time(), () -> 0.5).find(ID);

            assertThat(world.journal().entries()).hasSize(3);
            assertThat(rules()).isEmpty();
        }

        @Test
        void fails_the_test_of_one_that_asks_before_the_wait_is_over() {
            in(World.builder(SCRIPT).faults(throttled));
            calls.find(ID);
            world.advance(ofSeconds(5).minusNanos(1));
            calls.find(ID);

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> Judge.check(world.journal()))
                    .withMessageContaining("the client made 1 missteps")
                    .withMessageContaining("it asked again before the wait was over:\n  2026-01-01T00:00:04.999999999Z")
                    .withMessageContaining("was told: 2026-01-01T00:00:00Z lookup 1 of " + ID + ": Throttled");
        }

        @Test
        void fails_the_test_of_one_that_ignores_its_deadline() {
            in(World.builder(SCRIPT).faults(Faults.timedOut().onLookup(1)));
            CallQuery query = CallQuery.of(ID).within(ofSeconds(3), world.time());

            calls.find(query);
            calls.find(query);
            world.advance(ofSeconds(3));
            calls.find(query);

            assertThat(rules()).containsExactly(Rule.ASKED_AFTER_THE_DEADLINE, Rule.ASKED_AFTER_THE_DEADLINE);
        }

        @Test
        void fails_the_test_of_one_that_asks_for_what_is_over() {
            in(World.builder(SCRIPT).quirks(Quirk.KEPT_FOR_A_WHILE));
            world.advance(ofSeconds(60));
            calls.find(ID);
            calls.find(ID);

            assertThat(rules()).containsExactly(Rule.ASKED_FOR_WHAT_IS_OVER);
        }

        @Test
        void fails_the_test_of_one_that_asks_for_what_it_has_seen_and_is_gone() {
            in(World.builder(SCRIPT));
            calls.find(ID);
            world.advance(ofSeconds(60));
            calls.find(ID);
            calls.find(ID);

            assertThat(rules()).containsExactly(Rule.ASKED_FOR_WHAT_IS_OVER);
        }

        @Test
        void lets_a_client_ask_twice_for_a_call_that_may_yet_come() {
            in(World.builder(Script.of()));
            calls.find(ID);
            calls.find(ID);

            assertThat(rules()).isEmpty();
        }
    }
}
