package io.github.graphcalls.fake.journal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.lookup.CallQuery;
import org.junit.jupiter.api.Test;

class JournalTest extends Journaled {

    @Test
    void a_journal_has_every_lookup_with_its_instant_query_and_outcome() {
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
    void a_full_journal_forgets_the_oldest_lookups_and_counts_them() {
        in(World.builder(SCRIPT).journalOfLast(2));

        for (int i = 0; i < 5; i++) {
            calls.find(ID);
        }

        assertThat(world.journal().entries()).extracting(JournalEntry::nth).containsExactly(4, 5);
        assertThat(world.journal().forgotten()).isEqualTo(3);
        assertThat(world.journal().toString()).startsWith("3 earlier lookups are forgotten\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> ClientChecker.check(world.journal()))
                .withMessage("the journal has forgotten 3 lookups, too many to check:"
                        + " build the world with a longer one, journalOfLast(...)");
    }

    @Test
    void a_journal_keeps_10_000_lookups_by_default() {
        in(World.builder(SCRIPT));

        for (int i = 0; i < 10_001; i++) {
            calls.find(ID);
        }

        assertThat(world.journal().entries()).hasSize(10_000);
    }

    @Test
    void a_journal_can_be_switched_off() {
        in(World.builder(SCRIPT).journalOfLast(0));

        calls.find(ID);

        assertThat(world.journal().entries()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> ClientChecker.check(world.journal()))
                .withMessageContaining("the journal is switched off");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> World.builder(SCRIPT).journalOfLast(-1))
                .withMessage("size of a journal: expected 0 or more, found -1");
    }
}
