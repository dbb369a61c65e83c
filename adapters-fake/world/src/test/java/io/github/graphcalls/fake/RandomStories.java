package io.github.graphcalls.fake;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.event.MediaEvents;
import io.github.graphcalls.fake.event.RosterEvents;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.fake.script.ScriptException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Random stories that the documented life cycle of a call allows. */
public final class RandomStories {

    private final RandomGenerator chance;

    public RandomStories(RandomGenerator chance) {
        this.chance = chance;
    }

    public Script script(int calls) {
        List<CallScript> stories = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            stories.add(story(CallId.of(Guid.of(chance.nextLong()))));
        }
        return Script.of(stories);
    }

    public Fault[] faults() {
        return new Fault[] {
            Faults.throttled(Duration.ofSeconds(1 + chance.nextInt(9))).percent(chance.nextInt(30)),
            Faults.stale(Duration.ofSeconds(chance.nextInt(60))).percent(chance.nextInt(30)),
            Faults.denied().onLookup(1 + chance.nextInt(9)).times(1 + chance.nextInt(2)),
            Faults.slow(Duration.ofMillis(chance.nextInt(40_000))).percent(chance.nextInt(30)),
            Faults.unavailable().between(Duration.ofSeconds(9), Duration.ofSeconds(10 + chance.nextInt(60)))
        };
    }

    private CallScript story(CallId id) {
        CallScript story = switch (chance.nextInt(4)) {
            case 0 -> CallScript.outgoing(id, "John");
            case 1 -> CallScript.joining(id, "Alice");
            case 2 -> CallScript.incoming(id, "Alice");
            default -> CallScript.incomingFromGroup(id, "Alice");
        };
        Call call = story.opening();
        for (int i = chance.nextInt(12); i > 0; i--) {
            Event event = event(call);
            try {
                story = step(story, event);
                call = event.applyTo(call, Instant.EPOCH);
            } catch (ScriptException refused) {
                // An incoming call that waited for too long: let something else happen.
                continue;
            }
        }
        return story.beginning(Duration.ofSeconds(chance.nextInt(5)));
    }

    private CallScript step(CallScript story, Event event) {
        return switch (chance.nextInt(4)) {
            case 0 -> story.atOnce(event);
            case 1 -> story.afterLookups(1 + chance.nextInt(3), event);
            default -> story.after(Duration.ofMillis(chance.nextInt(20_000)), event);
        };
    }

    private Event event(Call call) {
        List<Event> possible = new ArrayList<>();
        CallState state = call.state().flatMap(Evolvable::known).orElseThrow();
        for (CallState next : state.next()) {
            Optional<ResultInfo> result =
                    next == CallState.TERMINATED ? Optional.of(ResultInfo.of(200, 5000)) : Optional.empty();
            possible.add(new Event.Becomes(next, result, Optional.empty()));
        }
        possible.add(RosterEvents.joins("P" + chance.nextInt(1_000)));
        possible.add(RosterEvents.waitsInLobby("Q" + chance.nextInt(1_000)));
        for (Participant participant : call.participants().items()) {
            possible.add(RosterEvents.leaves(participant.id().orElseThrow()));
            possible.add(RosterEvents.muted(participant.id().orElseThrow()));
        }
        possible.add(MediaEvents.audioActive());
        possible.add(MediaEvents.presses(Tone.values()[chance.nextInt(Tone.values().length)]));
        possible.add(MediaEvents.transcriptionStarts());
        possible.add(MediaEvents.completed("op" + chance.nextInt(99), OperationType.PLAY_PROMPT_OPERATION));
        possible.add(EndEvents.forgotten());
        possible.removeIf(event -> event.refusalFor(call).isPresent());
        return possible.get(chance.nextInt(possible.size()));
    }
}
