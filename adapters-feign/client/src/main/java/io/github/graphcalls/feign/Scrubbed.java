package io.github.graphcalls.feign;

import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Malformed;
import java.util.function.UnaryOperator;

/** Takes the token out of what prints, for a server may echo what it was sent. */
final class Scrubbed {

    private Scrubbed() {}

    static LookupOutcome of(LookupOutcome outcome, String token) {
        UnaryOperator<String> scrub = text -> text.replace(token, "***");
        LookupOutcome clean = outcome.withDiagnostics(outcome.diagnostics().mapTexts(scrub));
        return clean instanceof Malformed malformed
                ? new Malformed(
                        scrub.apply(malformed.place()), scrub.apply(malformed.problem()), malformed.diagnostics())
                : clean;
    }
}
