package io.github.graphcalls.fake.fault;

import static io.github.graphcalls.fake.Observer.ID;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofSeconds;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;

/** A world of two calls in which something goes wrong. */
abstract class FaultyWorld {

    static final CallId OTHER = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    static final Script SCRIPT = Script.of(
            CallScript.outgoing(ID, "John").after(ofSeconds(10), established()), CallScript.joining(OTHER, "Alice"));

    final VirtualTime time = VirtualTime.startingAt(BEGIN);

    FakeCallLookup with(Fault... faults) {
        return FakeCallLookup.of(
                World.builder(SCRIPT).clock(time).faults(faults).build());
    }
}
