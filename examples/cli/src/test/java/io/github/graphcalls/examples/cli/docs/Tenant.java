package io.github.graphcalls.examples.cli.docs;

import static io.github.graphcalls.fake.event.EndEvents.forgotten;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.EndEvents.notAnswered;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.leaves;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.event.StateEvents.held;
import static io.github.graphcalls.fake.event.StateEvents.ringing;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.ScriptedProvider;
import io.github.graphcalls.examples.cli.WorldProvider;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.time.VirtualTime;
import java.util.List;

/** The calls of the README and of the recording. */
final class Tenant {

    static final CallId MEETING = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
    static final CallId TALK = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    static final CallId MISSED = CallId.of("2d1a0b00-5c1b-4c11-9570-0b405e01ed92");
    static final CallId UNKNOWN = CallId.of("00000000-0000-0000-0000-000000000000");

    static final List<String> IDS = List.of(MEETING.value(), TALK.value(), MISSED.value(), UNKNOWN.value());

    private Tenant() {}

    static Run run(VirtualTime time, Fault... faults) {
        return WorldProvider.run(
                time,
                Script.of(
                        CallScript.joining(MEETING, "Ann")
                                .after(ofSeconds(3), established())
                                .after(ofSeconds(4), joins("John"))
                                .after(ofSeconds(20), joins("Mary"))
                                .after(ofSeconds(30), held())
                                .after(ofSeconds(15), established())
                                .after(ofSeconds(40), leaves("John"))
                                .after(ofSeconds(30), hungUp())
                                .after(ofHours(9), forgotten()),
                        CallScript.outgoing(TALK, "John")
                                .after(ofSeconds(2), ringing())
                                .after(ofSeconds(8), established()),
                        CallScript.outgoing(MISSED, "Mary")
                                .atOnce(notAnswered())
                                .after(ofHours(9), forgotten())),
                faults);
    }

    /** Returns a fault that throttles the first lookup. */
    static Fault throttled() {
        return Fault.of(Effect.Http.of(429).header("Retry-After", "5")).onLookup(1);
    }

    static VirtualTime time() {
        return VirtualTime.startingAt(ScriptedProvider.NOON);
    }
}
