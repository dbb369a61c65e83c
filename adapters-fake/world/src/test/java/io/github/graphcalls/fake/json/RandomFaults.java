package io.github.graphcalls.fake.json;

import io.github.graphcalls.fake.fault.Condition;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Any fault: every condition, within others too, and every effect. */
final class RandomFaults {

    private final Chance random;
    private final GeneratedCalls calls;

    RandomFaults(Chance random, GeneratedCalls calls) {
        this.random = random;
        this.calls = calls;
    }

    Fault fault() {
        return new Fault(
                condition(0),
                effect(),
                random.maybe(1 + random.nextInt(5)),
                random.nextBoolean() ? Duration.ZERO : random.duration());
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth < 2 ? 6 : 4)) {
            case 0 -> new Condition.OfCall(calls.id(random.nextInt(calls.size())));
            case 1 -> {
                int first = 1 + random.nextInt(4);
                yield new Condition.Lookups(first, first + random.nextInt(3));
            }
            case 2 -> {
                Duration from = random.duration();
                yield new Condition.Between(from, from.plus(random.duration()).plusNanos(1));
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
            case 2 -> new Effect.Stale(random.duration());
            case 3 -> new Effect.Throttled(random.maybe(random.duration()), diagnostics());
            case 4 ->
                new Effect.Unavailable(
                        random.oneOf(Unavailable.Cause.values()), random.maybe(random.duration()), diagnostics());
            case 5 -> new Effect.Refused(new Denied(random.oneOf(Denied.Reason.values()), diagnostics()));
            case 6 -> new Effect.Refused(new Rejected(diagnostics()));
            case 7 -> new Effect.Refused(new NotFound(random.oneOf(NotFound.Evidence.values()), diagnostics()));
            default -> new Effect.Refused(new Malformed(random.text(), random.text(), diagnostics()));
        };
    }

    private Diagnostics diagnostics() {
        return new Diagnostics(
                random.maybe(random.nextInt(600)),
                random.maybe(random.text()),
                random.maybe(random.text()),
                random.maybe(random.text()),
                random.maybe(random.text()),
                random.maybe(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))),
                random.maybe(random.text()));
    }
}
