package io.github.graphcalls.contract.mutation;

import static io.github.graphcalls.contract.mutation.Lookups.changed;
import static io.github.graphcalls.contract.mutation.Steps.seen;
import static io.github.graphcalls.contract.mutation.Steps.sleep;

import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Faults in how long an adapter waits, in interruptions and in closing. */
enum EndMutation implements Consumer<Mutant> {
    TIMES_OUT_WITH_ANOTHER_DEADLINE(m ->
            m.find = changed(TimedOut.class, it -> new TimedOut(it.deadline().plusSeconds(1), it.diagnostics()))),
    TIMES_OUT_NOW(m ->
            m.find = changed(TimedOut.class, it -> new TimedOut(m.world.clock().instant(), it.diagnostics()))),
    ROUNDS_UP_TO_SECONDS(m -> m.left = d -> Duration.ofSeconds(d.toSeconds() + 1)),
    ROUNDS_DOWN_TO_SECONDS(m -> m.left = d -> Duration.ofSeconds(d.toSeconds())),
    ROUNDS_DOWN_TO_100_MS(m -> m.left = d -> Duration.ofMillis(d.toMillis() / 100 * 100)),
    ENDS_AT_ITS_OWN_LIMIT(m -> m.left = d -> d.compareTo(HttpLookup.OWN_LIMIT) < 0 ? d : HttpLookup.OWN_LIMIT),
    THROWS_AT_THE_MINIMUM_INSTANT(m -> m.find = (q, then) -> {
        q.deadline().ifPresent(Instant::toEpochMilli);
        return then.apply(q);
    }),
    WAITS_WHILE_BYTES_COME(m -> {
        AtomicInteger bytes = new AtomicInteger();
        m.progress = bytes;
        m.waiting = (answer, time) -> {
            while (true) {
                int before = bytes.get();
                try {
                    return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException late) {
                    if (bytes.get() == before) {
                        throw late;
                    }
                }
            }
        };
    }),
    CLEARS_THE_FLAG_BEFORE_THE_REQUEST(m -> m.find = (q, then) ->
            Thread.interrupted() ? Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted") : then.apply(q)),
    IGNORES_INTERRUPTION(m -> m.waiting = (answer, time) -> {
        try {
            return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException later) {
            try {
                return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }),
    IGNORES_AN_INTERRUPTION_BEFORE_THE_REQUEST(m -> m.find = (q, then) -> {
        boolean interrupted = Thread.interrupted();
        var outcome = then.apply(q);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return outcome;
    }),
    SETS_THE_FLAG_AT_A_404(m -> m.find = changed(NotFound.class, it -> {
        Thread.currentThread().interrupt();
        return it;
    })),
    CLOSING_CLEARS_THE_FLAG(m -> m.close = end -> {
        Thread.interrupted();
        end.run();
    }),
    CLOSING_WAITS_FOR_LOOKUPS(m -> {
        AtomicInteger running = new AtomicInteger();
        m.find = (q, then) -> {
            running.incrementAndGet();
            try {
                return then.apply(q);
            } finally {
                running.decrementAndGet();
            }
        };
        m.close = end -> {
            while (running.get() > 0) {
                Thread.onSpinWait();
            }
            end.run();
        };
    }),
    UNAVAILABLE_AFTER_CLOSING(m -> m.find = (q, then) -> {
        try {
            return then.apply(q);
        } catch (IllegalStateException closed) {
            return Unavailable.because(Unavailable.Cause.CONNECTION, "closed");
        }
    }),
    TIMED_OUT_AFTER_CLOSING(m -> m.find = (q, then) ->
            q != null && q.deadline().filter(m.world.clock().instant()::isAfter).isPresent()
                    ? new TimedOut(q.deadline().get(), Diagnostics.NONE)
                    : then.apply(q)),
    INTERRUPTED_AFTER_CLOSING(m -> m.find = (q, then) -> Thread.currentThread().isInterrupted()
            ? Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted")
            : then.apply(q)),
    WAITS_AFTER_CLOSING(m -> {
        Set<String> closed = seen();
        m.close = end -> {
            closed.add("closed");
            end.run();
        };
        m.find = (q, then) -> {
            if (!closed.isEmpty()) {
                sleep(Duration.ofSeconds(3)).run();
            }
            return then.apply(q);
        };
    }),
    CLOSES_ALL(m -> {
        m.find = (q, then) -> {
            if (Steps.KEPT.contains(m.world)) {
                throw new IllegalStateException("closed");
            }
            return then.apply(q);
        };
        m.close = end -> Steps.KEPT.add(m.world);
    });

    private final Consumer<Mutant> fault;

    EndMutation(Consumer<Mutant> fault) {
        this.fault = fault;
    }

    @Override
    public void accept(Mutant mutant) {
        fault.accept(mutant);
    }
}
