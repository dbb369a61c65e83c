package io.github.graphcalls.fake;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at a call whenever something happens to it. */
public final class Observer {

    public static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");

    private Observer() {}

    /** Returns the states that a story shows, in a world that keeps a terminated call for five minutes. */
    public static List<String> of(CallScript story) {
        return of(World.builder(Script.of(story)).quirks(Quirk.KEPT_FOR_A_WHILE).build(), story.id());
    }

    public static List<String> of(World world, CallId id) {
        FakeCallLookup calls = FakeCallLookup.of(world);
        List<String> seen = new ArrayList<>();
        Instant begins = world.begins();
        do {
            seen.add(Duration.between(begins, world.time().instant()) + " " + glance(calls, id));
        } while (world.advanceToNextEvent().isPresent());
        return seen;
    }

    private static String glance(FakeCallLookup calls, CallId id) {
        LookupOutcome outcome = calls.find(CallQuery.of(id).expand(CallRelationship.PARTICIPANTS));
        return outcome.toOptional()
                .map(Observer::line)
                .orElseGet(() -> outcome.getClass().getSimpleName());
    }

    private static String line(Call call) {
        StringBuilder line = new StringBuilder(call.state().orElseThrow().toString());
        call.resultInfo()
                .ifPresent(result -> line.append(' ')
                        .append(result.code().orElseThrow())
                        .append('/')
                        .append(result.subcode().orElseThrow()));
        call.terminationReason().ifPresent(word -> line.append(' ').append(word));
        return line.toString();
    }
}
