package io.github.graphcalls.fake.json;

import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.fault.NamedEffect;
import io.github.graphcalls.fake.fault.When;
import io.github.graphcalls.fake.fault.Where;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Random faults with all conditions and effects. */
final class RandomFaults {

    private final SeededRandom random;
    private final GeneratedCalls calls;

    RandomFaults(SeededRandom random, GeneratedCalls calls) {
        this.random = random;
        this.calls = calls;
    }

    Fault fault() {
        Effect effect = effect();
        return new Fault(
                random.maybe(random.text()),
                where(effect),
                when(),
                effect,
                random.maybe(1 + random.nextInt(5)),
                random.nextBoolean() ? Duration.ZERO : random.duration());
    }

    private Where where(Effect effect) {
        return switch (random.nextInt(effect instanceof Effect.Stale ? 2 : 3)) {
            case 0 -> Where.EVERY_CALL;
            case 1 -> new Where.OfCall(calls.id(random.nextInt(calls.size())));
            default -> new Where.OfPath("/v1.0/" + (random.nextBoolean() ? "$batch" : "*"));
        };
    }

    private When when() {
        Duration from = random.duration();
        boolean elapsed = random.nextBoolean();
        When.Point begin = elapsed ? new When.Point.Elapsed(from) : new When.Point.At(Instant.EPOCH.plus(from));
        Duration to = from.plusNanos(1).plus(random.duration());
        When.Point end = elapsed ? new When.Point.Elapsed(to) : new When.Point.At(Instant.EPOCH.plus(to));
        return new When(
                random.maybe(1 + random.nextInt(4)),
                random.maybe(begin),
                random.maybe(end),
                random.maybe(random.nextInt(101)));
    }

    private Effect effect() {
        return switch (random.nextInt(6)) {
            case 0 -> random.oneOf(NamedEffect.values()).effect();
            case 1 -> new Effect.Stale(random.duration());
            case 2 ->
                new Effect.Bytes(
                        random.oneOf(ByteFault.values()),
                        random.nextBoolean() ? Effect.Bytes.DEFAULT_PAUSE : Duration.ofMillis(random.nextInt(500)));
            case 3 -> Faults.retryAfter(Effect.Http.of(random.nextBoolean() ? 429 : 503), random.duration());
            case 4 ->
                new Effect.Http(
                        Optional.of(statusWithBody()),
                        random.maybe(random.text()),
                        random.maybe(random.text()),
                        Map.of("X-Any.Name", "any"),
                        Optional.empty());
            default -> Effect.Http.of(statusWithBody()).body(random.text());
        };
    }

    private int statusWithBody() {
        int status = 200 + random.nextInt(400);
        return status == 204 || status == 205 || status == 304 ? 200 : status;
    }
}
