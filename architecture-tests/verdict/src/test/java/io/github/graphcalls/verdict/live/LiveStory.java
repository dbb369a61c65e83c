package io.github.graphcalls.verdict.live;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.event.MediaEvents;
import io.github.graphcalls.fake.event.RosterEvents;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.fake.script.ScriptException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A world of random calls that keep Graph's life cycle, with random quirks and faults. */
final class LiveStory {

    private static final Quirk[] QUIRKS = {
        Quirk.KEPT_FOR_A_WHILE,
        Quirk.LOST_DELETED,
        Quirk.EMPTY_200,
        Quirk.GONE_WHEN_ALL_LEFT,
        Quirk.INCOMING_NOT_FOUND,
        Quirk.ERROR_CODES_AS_WORDS,
        Quirk.FOREIGN_CALL_DENIED,
        Quirk.RINGING,
        Quirk.UNDASHED_IDS
    };

    private final SplittableRandom chance;

    LiveStory(SplittableRandom chance) {
        this.chance = chance;
    }

    World world() {
        List<CallScript> stories = new ArrayList<>();
        for (int i = 1 + chance.nextInt(4); i > 0; i--) {
            stories.add(story(CallId.of(Guid.of(chance.nextLong()))));
        }
        Quirk[] quirks = chance.ints(chance.nextInt(3), 0, QUIRKS.length)
                .mapToObj(index -> QUIRKS[index])
                .toArray(Quirk[]::new);
        Fault[] faults = {
            Faults.unavailable().percent(chance.nextInt(20)),
            Faults.denied().percent(chance.nextInt(20)),
            Faults.status(404).percent(chance.nextInt(20))
        };
        return World.builder(Script.of(stories))
                .seed(chance.nextLong())
                .quirks(quirks)
                .faults(faults)
                .build();
    }

    private CallScript story(CallId id) {
        CallScript story = switch (chance.nextInt(4)) {
            case 0 -> CallScript.outgoing(id, "John");
            case 1 -> CallScript.joining(id, "Alice");
            case 2 -> CallScript.incoming(id, "Alice");
            default -> CallScript.incomingFromGroup(id, "Alice");
        };
        Call call = story.opening().toBuilder()
                .callOptions(CallOptions.builder()
                        .isDeltaRosterEnabled(chance.nextBoolean())
                        .build())
                .build();
        story = CallScript.of(call).beginning(Duration.ofSeconds(chance.nextInt(20)));
        for (int i = chance.nextInt(14); i > 0; i--) {
            Event event = event(call);
            try {
                story = story.after(Duration.ofMillis(chance.nextInt(12_000)), event);
                call = event.applyTo(call, Instant.EPOCH);
            } catch (ScriptException tooLate) {
                // An incoming call that waited for too long: another event may happen.
                continue;
            }
        }
        return story;
    }

    private Event event(Call call) {
        List<Event> possible = new ArrayList<>();
        CallState state = call.state().flatMap(Evolvable::known).orElseThrow();
        for (CallState next : state.next()) {
            Optional<ResultInfo> result = next == CallState.TERMINATED && chance.nextBoolean()
                    ? Optional.of(ResultInfo.of(200, 5000 + chance.nextInt(9)))
                    : Optional.empty();
            possible.add(new Event.Becomes(next, result, Optional.empty()));
        }
        possible.add(RosterEvents.joins("P" + chance.nextInt(1_000)));
        possible.add(RosterEvents.waitsInLobby("Q" + chance.nextInt(1_000)));
        for (Participant participant : call.participants().items()) {
            possible.add(RosterEvents.leaves(participant.id().orElseThrow()));
        }
        possible.add(MediaEvents.audioActive());
        possible.add(MediaEvents.running("op" + chance.nextInt(9), OperationType.PLAY_PROMPT_OPERATION));
        possible.add(MediaEvents.completed("op" + chance.nextInt(9), OperationType.PLAY_PROMPT_OPERATION));
        possible.add(EndEvents.forgotten());
        possible.removeIf(event -> event.refusalFor(call).isPresent());
        return possible.isEmpty() ? EndEvents.forgotten() : possible.get(chance.nextInt(possible.size()));
    }
}
