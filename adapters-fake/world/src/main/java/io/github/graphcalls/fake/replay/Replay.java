package io.github.graphcalls.fake.replay;

import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.journal.RequestContext;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a recording again, call by call, and reports the first lookup of each call whose outcome differs. */
public final class Replay {

    private Replay() {}

    /**
     * Runs a recording again.
     *
     * @param recording the recording
     * @return the first difference of each call that has one; empty if all outcomes are equal
     * @throws IllegalArgumentException if lookups are missing from the recording
     */
    public static List<ReplayDifference> replay(Recording recording) {
        Map<String, List<JournalEntry>> byCall = new LinkedHashMap<>();
        recording
                .journal()
                .forEach(entry -> byCall.computeIfAbsent(entry.query().id().key(), key -> new ArrayList<>())
                        .add(entry));
        List<ReplayDifference> differences = new ArrayList<>();
        for (List<JournalEntry> entries : byCall.values()) {
            VirtualTime time = VirtualTime.startingAt(recording.begins());
            World world = World.builder(recording.script())
                    .seed(recording.seed())
                    .clock(time)
                    .build();
            firstDifference(entries, world).ifPresent(differences::add);
        }
        return differences;
    }

    private static Optional<ReplayDifference> firstDifference(List<JournalEntry> entries, World world) {
        int expected = 1;
        for (JournalEntry entry : entries) {
            if (entry.nth() != expected++) {
                throw new IllegalArgumentException("lookups are missing from the recording: expected lookup "
                        + (expected - 1) + " of " + entry.query().id() + ", found lookup " + entry.nth());
            }
            world.hold(entry.behavior());
            LookupOutcome outcome = world.find(entry.query(), context(entry)).outcome();
            if (!outcome.equals(entry.outcome())) {
                String how = WorldJson.difference(entry.outcome(), outcome)
                        .orElseGet(() -> "recorded " + entry.outcome() + ", replayed " + outcome);
                return Optional.of(new ReplayDifference(entry.query().id(), entry.nth(), how));
            }
        }
        return Optional.empty();
    }

    /** An emulator makes the request's id, so that the world cannot draw it again. */
    private static RequestContext context(JournalEntry entry) {
        Optional<String> requestId =
                entry.http().flatMap(http -> entry.outcome().diagnostics().requestId());
        return new RequestContext(entry.at(), requestId, Optional.empty());
    }
}
