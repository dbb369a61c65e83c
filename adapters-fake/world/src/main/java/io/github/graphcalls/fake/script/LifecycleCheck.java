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

/** Checks a story against the life cycle of a call that Graph documents. */
final class LifecycleCheck {

    /** An incoming call has to be answered or redirected within this time (FACTS.md#answer-deadline). */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    private LifecycleCheck() {}

    static void check(Call opening, List<Step> steps) {
        Call call = opening;
        Duration sinceIncoming = Duration.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.timing() instanceof StepTiming.After wait) {
                sinceIncoming = sum(sinceIncoming, wait.duration());
            }
            Optional<String> refusal = step.event().refusalFor(call);
            if (refusal.isEmpty() && isUnanswered(call)) {
                refusal = tooLate(step.event(), sinceIncoming);
            }
            if (refusal.isPresent()) {
                String problem = OneLine.of(refusal.get());
                throw new ScriptException(
                        i,
                        problem,
                        "step " + (i + 1) + " of call " + opening.id() + ", \"" + OneLine.of(step.toString()) + "\": "
                                + problem + "; to allow it, use StateEvents.meant(event)");
            }
            call = step.event().applyTo(call, Instant.EPOCH);
        }
    }

    private static boolean isUnanswered(Call call) {
        return call.hasState(CallState.INCOMING)
                || call.hasState(CallState.RINGING)
                        && call.direction()
                                .filter(word -> word.matches(CallDirection.INCOMING))
                                .isPresent();
    }

    private static Duration sum(Duration one, Duration other) {
        return other.compareTo(FOREVER.minus(one)) > 0 ? FOREVER : one.plus(other);
    }

    private static Optional<String> tooLate(Event event, Duration sinceIncoming) {
        boolean answers = event instanceof Event.Becomes becomes
                && (becomes.state() == CallState.ESTABLISHING || becomes.state() == CallState.REDIRECTING);
        return answers && sinceIncoming.compareTo(ANSWER_TIMEOUT) > 0
                ? Optional.of("an incoming call cannot be answered or redirected after " + sinceIncoming
                        + "; allowed: up to " + ANSWER_TIMEOUT)
                : Optional.empty();
    }
}
