package io.github.graphcalls.fake.json;

import static io.github.graphcalls.fake.event.StateEvents.established;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.replay.Recording;
import io.github.graphcalls.fake.replay.Replay;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A journal of any length, page by page. */
class JournalPageTest {

    private static final CallId CALL = CallId.of("11111111-2222-4333-8444-555555555555");
    private static final Script SCRIPT =
            Script.of(CallScript.outgoing(CALL, "Bob").after(Duration.ofMinutes(1), established()));

    private static World lookedUp() {
        World world = World.builder(SCRIPT)
                .faults(
                        Faults.denied().times(120),
                        Faults.throttled(Duration.ofSeconds(3)).percent(20))
                .build();
        FakeCallLookup calls = FakeCallLookup.of(world);
        for (int i = 0; i < 250; i++) {
            calls.find(CALL);
            world.advance(Duration.ofSeconds(1));
            if (i == 130) {
                world.add(Faults.notFound().times(30));
                world.switchOn(Quirk.STRIPPED);
            }
            if (i == 199) {
                world.clearFaults();
                world.switchOff(Quirk.STRIPPED);
            }
        }
        return world;
    }

    @Test
    void concatenated_pages_are_read_and_replayed_as_the_journal() {
        World world = lookedUp();
        List<JournalEntry> entries = world.journal().entries();
        ArrayNode all = Json.MAPPER.createArrayNode();

        int pages = 0;
        for (WorldJson.Page page = null; page == null || !page.isLast(); pages++) {
            page = WorldJson.writePage(world.journal(), page == null ? 0 : page.next());
            all.addAll((ArrayNode) Json.read(page.entries()).value());
        }

        assertThat(pages).isEqualTo(3);
        List<JournalEntry> read = WorldJson.readJournal(Json.write(all));
        assertThat(read).hasToString(entries.toString());
        Recording recording = Recording.of(world);
        assertThat(Replay.replay(new Recording(recording.seed(), recording.begins(), recording.script(), read)))
                .isEmpty();
    }

    @Test
    void a_single_page_has_the_quirks_and_faults_of_its_lookups() {
        Journal journal = lookedUp().journal();
        List<JournalEntry> entries = journal.entries();

        List<JournalEntry> page =
                WorldJson.readJournal(WorldJson.writePage(journal, 150).entries());

        assertThat(page).hasToString(entries.subList(150, 250).toString());
        assertThat(page.get(0).behavior()).isEqualTo(entries.get(150).behavior());
    }

    @Test
    void a_page_of_large_documents_ends_early_and_has_at_least_one() {
        CallScript large = CallScript.outgoing(CALL, "Bob".repeat(200_000));
        World world = World.builder(Script.of(large)).build();
        for (int i = 0; i < 10; i++) {
            FakeCallLookup.of(world).find(CALL);
        }

        WorldJson.Page page = WorldJson.writePage(world.journal(), 3);

        assertThat(page.next()).isBetween(4L, 6L);
        assertThat(page.entries().length()).isLessThan(4_000_000);
    }
}
