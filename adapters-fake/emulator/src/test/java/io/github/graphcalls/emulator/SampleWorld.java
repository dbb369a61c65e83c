package io.github.graphcalls.emulator;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A small world to stand behind an emulator. */
public final class SampleWorld {

    public static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    public static final Call MEETING = Call.builder(CallId.of("meeting"))
            .state(CallState.ESTABLISHED)
            .subject("lunch")
            .participants(Relationship.complete(IntStream.rangeClosed(1, 5)
                    .mapToObj(SampleWorld::participant)
                    .toList()))
            .build();

    public static final Call TOMORROW = Call.builder(CallId.of("tomorrow"))
            .state(Evolvable.parse(CallState.class, "stateOfTomorrow"))
            .requestedModalities(List.of(Evolvable.of(Modality.AUDIO), Evolvable.parse(Modality.class, "smell")))
            .build();

    public static final CallLookup LOOKUP = query -> switch (query.id().value()) {
        case "meeting" -> new Found(query.applyTo(MEETING), Diagnostics.NONE);
        case "tomorrow" -> new Found(query.applyTo(TOMORROW), Diagnostics.NONE);
        case "broken" -> throw new IllegalStateException("a secret of the inside");
        case "misrouted" -> new NotFound(NotFound.Evidence.NONE, Diagnostics.of(404, "8522", "Not found."));
        default -> new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.NONE);
    };

    private SampleWorld() {}

    /** A world that can be driven, of the same meeting. */
    public static World scripted() {
        return World.builder(Script.of(CallScript.of(MEETING)))
                .clock(VirtualTime.startingAt(NOON))
                .build();
    }

    public static EmulatorBuilder emulator() {
        return GraphEmulator.builder(LOOKUP).clock(() -> NOON);
    }

    private static Participant participant(int number) {
        return Participant.of(
                "p" + number, ParticipantInfo.of(IdentitySet.ofUser(Identity.of("g" + number, "Guest " + number))));
    }
}
