package io.github.graphcalls.lookup;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.Malformed;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes what an outcome prints: its diagnostics, the problem of a malformed answer, and unknown words of a call. */
final class OutcomeTexts {

    private OutcomeTexts() {}

    static LookupOutcome map(LookupOutcome outcome, UnaryOperator<String> change) {
        LookupOutcome mapped = outcome.withDiagnostics(outcome.diagnostics().mapTexts(change));
        if (mapped instanceof Found found) {
            return hasUnknownWord(found.found())
                    ? new Found(mapped(found.found(), change), found.diagnostics())
                    : found;
        }
        return mapped instanceof Malformed malformed
                ? new Malformed(
                        change.apply(malformed.place()), change.apply(malformed.problem()), malformed.diagnostics())
                : mapped;
    }

    /** A call prints only its id, which was sent, and its words; a word that is known comes from nowhere else. */
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
