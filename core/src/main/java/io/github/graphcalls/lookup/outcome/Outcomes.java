package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Handles, prints and changes outcomes, for all types of the family alike. */
final class Outcomes {

    private Outcomes() {}

    static <R> R fold(LookupOutcome outcome, OutcomeCases<R> cases) {
        if (outcome instanceof Found found) {
            return cases.found(found);
        }
        if (outcome instanceof NotFound notFound) {
            return cases.notFound(notFound);
        }
        if (outcome instanceof Denied denied) {
            return cases.denied(denied);
        }
        if (outcome instanceof Rejected rejected) {
            return cases.rejected(rejected);
        }
        if (outcome instanceof Throttled throttled) {
            return cases.throttled(throttled);
        }
        if (outcome instanceof Unavailable unavailable) {
            return cases.unavailable(unavailable);
        }
        return outcome instanceof TimedOut timedOut ? cases.timedOut(timedOut) : cases.malformed((Malformed) outcome);
    }

    /** Returns one line with the name of the outcome, a detail and the diagnostics. */
    static String line(String name, String detail, Diagnostics diagnostics) {
        String known = diagnostics.toString();
        String separator = detail.isEmpty() || known.isEmpty() ? "" : "; ";
        return name + "[" + OneLine.of(detail) + separator + known + "]";
    }

    /**
     * Changes the text that an outcome prints: its diagnostics, the problem of a malformed answer, and unknown words of a call.
     */
    static LookupOutcome map(LookupOutcome outcome, UnaryOperator<String> change) {
        LookupOutcome mapped = outcome.withDiagnostics(outcome.diagnostics().mapTexts(change));
        if (mapped instanceof Found found) {
            return hasUnknownWord(found.call()) ? new Found(mapped(found.call(), change), found.diagnostics()) : found;
        }
        return mapped instanceof Malformed malformed
                ? new Malformed(
                        change.apply(malformed.place()), change.apply(malformed.problem()), malformed.diagnostics())
                : mapped;
    }

    /** A call prints its id, which the client sent, and its words, of which only unknown ones contain text of the server. */
    private static boolean hasUnknownWord(Call call) {
        return isUnknown(call.state()) || isUnknown(call.direction());
    }

    private static boolean isUnknown(Optional<? extends Evolvable<?>> word) {
        return word.isPresent() && word.get().known().isEmpty();
    }

    private static Call mapped(Call call, UnaryOperator<String> change) {
        CallBuilder mapped = call.toBuilder();
        call.state().ifPresent(word -> mapped.state(Evolvable.parse(CallState.class, change.apply(word.text()))));
        call.direction()
                .ifPresent(word -> mapped.direction(Evolvable.parse(CallDirection.class, change.apply(word.text()))));
        return mapped.build();
    }
}
