package io.github.graphcalls.fake.journal;

import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofSeconds;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.WorldBuilder;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;

/** Lookups of two calls, in a world that keeps a journal of them. */
abstract class Journaled {

    static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    static final CallId OTHER = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
    static final Script SCRIPT = Script.of(
            CallScript.outgoing(ID, "John").atOnce(established()).after(ofSeconds(60), hungUp()),
            CallScript.joining(OTHER, "Alice"));

    World world;
    FakeCallLookup calls;

    void in(WorldBuilder made) {
        world = made.build();
        calls = FakeCallLookup.of(world);
    }
}
