package io.github.graphcalls.fake.script;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.fake.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Holds a story against the life of a call that Graph documents. */
final class LifecycleCheck {

    /** Until then an incoming call has to be answered or redirected (fact 3.5). */
    private static final Duration PATIENCE_OF_CALLERS = Duration.ofSeconds(15);

    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    private LifecycleCheck() {}

    static void check(Call opening, List<Step> steps) {
        Call call = opening;
        Duration sinceItCameIn = Duration.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.when() instanceof StepTiming.After wait) {
                sinceItCameIn = sum(sinceItCameIn, wait.duration());
            }
            Optional<String> refusal = step.event().refusalFor(call);
            if (refusal.isEmpty() && waitsToBeTaken(call)) {
                refusal = tooLate(step.event(), sinceItCameIn);
            }
            if (refusal.isPresent()) {
                throw new ScriptException("step " + (i + 1) + " of call " + opening.id() + ", \""
                        + OneLine.of(step.toString()) + "\": " + OneLine.of(refusal.get())
                        + ". If the story is to say so all the same, say meant(...)");
            }
            call = step.event().applyTo(call, Instant.EPOCH);
        }
    }

    private static boolean waitsToBeTaken(Call call) {
        return call.is(CallState.INCOMING)
                || call.is(CallState.RINGING)
                        && call.direction()
                                .filter(word -> word.is(CallDirection.INCOMING))
                                .isPresent();
    }

    private static Duration sum(Duration one, Duration other) {
        return other.compareTo(FOREVER.minus(one)) > 0 ? FOREVER : one.plus(other);
    }

    private static Optional<String> tooLate(Event event, Duration sinceItCameIn) {
        boolean takesTheCall = event instanceof Event.Becomes becomes
                && (becomes.state() == CallState.ESTABLISHING || becomes.state() == CallState.REDIRECTING);
        return takesTheCall && sinceItCameIn.compareTo(PATIENCE_OF_CALLERS) > 0
                ? Optional.of("an incoming call cannot be answered or redirected after " + sinceItCameIn
                        + "; allowed: up to " + PATIENCE_OF_CALLERS)
                : Optional.empty();
    }
}
