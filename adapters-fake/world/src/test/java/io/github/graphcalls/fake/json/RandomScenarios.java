package io.github.graphcalls.fake.json;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.CallTranscriptionState;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.event.MediaEvent;
import io.github.graphcalls.fake.event.ParticipantChange;
import io.github.graphcalls.fake.event.RosterEvent;
import io.github.graphcalls.fake.event.StateEvents;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.fake.script.ScriptException;
import io.github.graphcalls.fake.script.Step;
import io.github.graphcalls.fake.script.StepTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random scenarios: calls with unknown content, all events, allowed or meant, all conditions and effects, any quirks. */
final class RandomScenarios {

    private static final int CALLS = 40;

    private final SeededRandom random;
    private final GeneratedCalls calls;
    private final RandomFaults faults;

    RandomScenarios(long seed) {
        random = new SeededRandom(seed);
        calls = GeneratedCalls.of(seed, CALLS).withUnknownContent();
        faults = new RandomFaults(random, calls);
    }

    Scenario scenario() {
        Script script = Script.of(
                IntStream.range(0, random.nextInt(5)).mapToObj(this::story).toList());
        return new Scenario(random.nextLong(), script, behavior());
    }

    private Behavior behavior() {
        Quirks quirks = Quirks.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            quirks = quirks.with(random.oneOf(Quirk.values()));
        }
        return new Behavior(
                quirks, Stream.generate(faults::fault).limit(random.nextInt(4)).toList());
    }

    private CallScript story(int index) {
        Call opening = calls.get(index);
        Duration begins = random.nextBoolean() ? Duration.ZERO : random.duration();
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Event event = event();
            try {
                steps.add(new Step(when(), event));
                new CallScript(opening, begins, steps);
            } catch (ScriptException notAllowed) {
                Step refused = steps.remove(steps.size() - 1);
                steps.add(new Step(refused.timing(), StateEvents.meant(event)));
            }
        }
        return new CallScript(opening, begins, steps);
    }

    private StepTiming when() {
        return switch (random.nextInt(3)) {
            case 0 -> StepTiming.AT_ONCE;
            case 1 -> new StepTiming.After(random.duration());
            default -> new StepTiming.AfterLookups(1 + random.nextInt(9));
        };
    }

    private Event event() {
        return switch (random.nextInt(13)) {
            case 0, 1 ->
                new Event.Becomes(
                        random.oneOf(CallState.values()), random.maybe(result()), random.maybe(random.text()));
            case 2 -> new Event.Shows(any());
            case 3 -> new Event.Forgotten();
            case 4 -> new MediaEvent.AudioBecomes(random.oneOf(MediaState.values()));
            case 5 -> new MediaEvent.Presses(random.oneOf(Tone.values()));
            case 6 -> new MediaEvent.Transcription(random.oneOf(CallTranscriptionState.values()));
            case 7 -> new MediaEvent.Operates(operation());
            case 8 -> new RosterEvent.Joins(participant());
            default -> new RosterEvent.Changes(random.text(), random.oneOf(ParticipantChange.values()));
        };
    }

    private ResultInfo result() {
        return Stream.generate(this::any)
                .map(Call::resultInfo)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private Participant participant() {
        return Stream.generate(this::any)
                .flatMap(call -> call.participants().items().stream())
                .findFirst()
                .orElseThrow();
    }

    private CommsOperation operation() {
        return Stream.generate(this::any)
                .flatMap(call -> call.operations().items().stream())
                .findFirst()
                .orElseThrow();
    }

    private Call any() {
        return calls.get(random.nextInt(CALLS));
    }
}
