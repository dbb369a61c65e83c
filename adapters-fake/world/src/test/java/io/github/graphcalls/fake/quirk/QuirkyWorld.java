package io.github.graphcalls.fake.quirk;

import static io.github.graphcalls.fake.Observer.ID;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.MediaEvents.audioActive;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofSeconds;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;

/** A world of one call in which Graph has its quirks. */
abstract class QuirkyWorld {

    static final CallScript TALKING = CallScript.outgoing(ID, "John").atOnce(established(), audioActive());
    static final CallScript ENDED = TALKING.after(ofSeconds(9), hungUp());
    static final CallScript MEETING = CallScript.joining(ID, "Alice").atOnce(established());
    static final CallQuery WITH_ROSTER = CallQuery.of(ID).expand(CallRelationship.PARTICIPANTS);

    World world;

    void in(CallScript story, Quirk... quirks) {
        world = World.builder(Script.of(story)).quirks(quirks).build();
    }

    LookupOutcome find() {
        return FakeCallLookup.of(world).find(ID);
    }

    Call call() {
        return find().toOptional().orElseThrow();
    }

    Relationship<Participant> roster() {
        return FakeCallLookup.of(world)
                .find(WITH_ROSTER)
                .toOptional()
                .orElseThrow()
                .participants();
    }
}
