package io.github.graphcalls.feign;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.Malformed;
import java.util.Optional;

/** Takes the token out of what prints, for a server may echo what it was sent. */
final class Scrubbed {

    private static final String HIDDEN = "***";
    /** So many letters are of the token and of nothing else; what is quoted may be cut behind them. */
    private static final int TELLING = 16;

    private final String token;
    private final String start;

    private Scrubbed(String token) {
        this.token = token;
        start = token.substring(0, Math.min(TELLING, token.length()));
    }

    static LookupOutcome of(LookupOutcome outcome, String token) {
        return new Scrubbed(token).outcome(outcome);
    }

    private LookupOutcome outcome(LookupOutcome outcome) {
        LookupOutcome clean = outcome.withDiagnostics(outcome.diagnostics().mapTexts(this::text));
        if (clean instanceof Found found) {
            return hasStrangeWord(found.found()) ? new Found(call(found.found()), found.diagnostics()) : found;
        }
        return clean instanceof Malformed malformed
                ? new Malformed(text(malformed.place()), text(malformed.problem()), malformed.diagnostics())
                : clean;
    }

    private String text(String text) {
        StringBuilder clean = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, from)) {
            clean.append(text, from, at).append(HIDDEN);
            from = at + common(text, at);
        }
        return from == 0 ? text : clean.append(text, from, text.length()).toString();
    }

    /** How many letters of the token stand there. */
    private int common(String text, int at) {
        int length = start.length();
        while (length < token.length()
                && at + length < text.length()
                && text.charAt(at + length) == token.charAt(length)) {
            length++;
        }
        return length;
    }

    /** Of a call that was asked for its words alone print, and only one that nobody knows can hold a token. */
    private static boolean hasStrangeWord(Call call) {
        return isStrange(call.state()) || isStrange(call.direction());
    }

    private static boolean isStrange(Optional<? extends Evolvable<?>> word) {
        return word.isPresent() && word.get().known().isEmpty();
    }

    private Call call(Call call) {
        CallBuilder clean = call.toBuilder();
        call.state().ifPresent(word -> clean.state(Evolvable.parse(CallState.class, text(word.text()))));
        call.direction().ifPresent(word -> clean.direction(Evolvable.parse(CallDirection.class, text(word.text()))));
        return clean.build();
    }
}
