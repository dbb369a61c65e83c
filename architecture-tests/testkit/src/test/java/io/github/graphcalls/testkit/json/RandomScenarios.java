package io.github.graphcalls.testkit.json;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.CallTranscriptionState;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.event.Life;
import io.github.graphcalls.fake.event.MediaEvent;
import io.github.graphcalls.fake.event.RosterEvent;
import io.github.graphcalls.fake.fault.Condition;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.journal.Circumstances;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.fake.script.ScriptException;
import io.github.graphcalls.fake.script.Step;
import io.github.graphcalls.fake.script.When;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome.Denied;
import io.github.graphcalls.lookup.LookupOutcome.Malformed;
import io.github.graphcalls.lookup.LookupOutcome.NotFound;
import io.github.graphcalls.lookup.LookupOutcome.Rejected;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any scenario: calls full of strangers, every event, allowed or meant, every condition and effect, any quirks. */
final class RandomScenarios {

    private static final int CALLS = 40;
    private static final String[] NAMES = {"Adele", "Zoë 💬", "half \ud800", "quote \" \\"};

    private final SplittableRandom random;
    private final GeneratedCalls calls;

    RandomScenarios(long seed) {
        random = new SplittableRandom(seed);
        calls = GeneratedCalls.of(seed, CALLS).withStrangers();
    }

    Scenario scenario() {
        Script script = Script.of(
                IntStream.range(0, random.nextInt(5)).mapToObj(this::story).toList());
        return new Scenario(random.nextLong(), script, circumstances());
    }

    private Circumstances circumstances() {
        Quirks quirks = Quirks.USUAL;
        for (int i = random.nextInt(4); i > 0; i--) {
            quirks = quirks.with(oneOf(Quirk.values()));
        }
        return new Circumstances(
                quirks, Stream.generate(this::fault).limit(random.nextInt(4)).toList());
    }

    private CallScript story(int index) {
        Call opening = calls.get(index);
        Duration begins = random.nextBoolean() ? Duration.ZERO : duration();
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Event event = event();
            try {
                steps.add(new Step(when(), event));
                new CallScript(opening, begins, steps);
            } catch (ScriptException notAllowed) {
                Step refused = steps.remove(steps.size() - 1);
                steps.add(new Step(refused.when(), Life.meant(event)));
            }
        }
        return new CallScript(opening, begins, steps);
    }

    private When when() {
        return switch (random.nextInt(3)) {
            case 0 -> When.AT_ONCE;
            case 1 -> new When.After(duration());
            default -> new When.AfterLookups(1 + random.nextInt(9));
        };
    }

    private Event event() {
        return switch (random.nextInt(13)) {
            case 0, 1 -> new Event.Becomes(oneOf(CallState.values()), maybe(result()), maybe(text()));
            case 2 -> new Event.Shows(any());
            case 3 -> new Event.Forgotten();
            case 4 -> new MediaEvent.AudioBecomes(oneOf(MediaState.values()));
            case 5 -> new MediaEvent.Presses(oneOf(Tone.values()));
            case 6 -> new MediaEvent.Transcription(oneOf(CallTranscriptionState.values()));
            case 7 -> new MediaEvent.Operates(operation());
            case 8 -> new RosterEvent.Joins(participant());
            case 9 -> new RosterEvent.Leaves(text());
            case 10 -> new RosterEvent.Admitted(text());
            case 11 -> new RosterEvent.Muted(text());
            default -> new RosterEvent.Unmuted(text());
        };
    }

    private Fault fault() {
        return new Fault(
                condition(0),
                effect(),
                maybe(1 + random.nextInt(5)),
                random.nextBoolean() ? Duration.ZERO : duration());
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth < 2 ? 6 : 4)) {
            case 0 -> new Condition.OfCall(calls.id(random.nextInt(CALLS)));
            case 1 -> {
                int first = 1 + random.nextInt(4);
                yield new Condition.Lookups(first, first + random.nextInt(3));
            }
            case 2 -> {
                Duration from = duration();
                yield new Condition.Between(from, from.plus(duration()).plusNanos(1));
            }
            case 3 -> new Condition.Percent(random.nextInt(101));
            case 4 -> new Condition.All(conditions(depth + 1));
            default -> new Condition.Any(conditions(depth + 1));
        };
    }

    private List<Condition> conditions(int depth) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> condition(depth))
                .toList();
    }

    private Effect effect() {
        return switch (random.nextInt(9)) {
            case 0 -> new Effect.Answered();
            case 1 -> new Effect.TimedOut();
            case 2 -> new Effect.Stale(duration());
            case 3 -> new Effect.Throttled(maybe(duration()), diagnostics());
            case 4 -> new Effect.Unavailable(oneOf(Cause.values()), maybe(duration()), diagnostics());
            case 5 -> new Effect.Refused(new Denied(diagnostics()));
            case 6 -> new Effect.Refused(new Rejected(diagnostics()));
            case 7 -> new Effect.Refused(new NotFound(diagnostics()));
            default -> new Effect.Refused(new Malformed(text(), text(), diagnostics()));
        };
    }

    private Diagnostics diagnostics() {
        return new Diagnostics(
                maybe(random.nextInt(600)),
                maybe(text()),
                maybe(text()),
                maybe(text()),
                maybe(text()),
                maybe(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))),
                maybe(text()));
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

    private Duration duration() {
        return switch (random.nextInt(3)) {
            case 0 -> Duration.ofSeconds(random.nextInt(100_000));
            case 1 -> Duration.ofNanos(random.nextInt(2_000_000_000));
            default -> Duration.ofMinutes(random.nextInt(90));
        };
    }

    private String text() {
        return oneOf(NAMES);
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
