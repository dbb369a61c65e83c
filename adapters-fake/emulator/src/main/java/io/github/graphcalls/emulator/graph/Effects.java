package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.HttpEffects;
import io.github.graphcalls.wire.GraphAnswer;
import java.util.Optional;
import java.util.function.Supplier;

/** Applies the effects of faults to replies. */
public final class Effects {

    private Effects() {}

    /**
     * Applies an effect.
     *
     * @param effect the effect of a fault
     * @param usual makes the usual reply, not called when another answer takes its place
     * @param request the request
     * @return the reply
     */
    public static Reply apply(Optional<Effect> effect, Supplier<Reply> usual, GraphRequest request) {
        if (effect.orElse(null) instanceof Effect.Http http) {
            return http.status().isPresent() ? Reply.of(answer(http, request)) : withHeaders(usual.get(), http);
        }
        return effect.orElse(null) instanceof Effect.Bytes bytes
                ? new Reply(usual.get().answer(), Optional.of(bytes))
                : usual.get();
    }

    private static Reply withHeaders(Reply usual, Effect.Http effect) {
        return new Reply(HttpEffects.withHeaders(usual.answer(), effect), usual.bytes());
    }

    private static GraphAnswer answer(Effect.Http effect, GraphRequest request) {
        GraphAnswer answer = HttpEffects.answer(
                effect, request.requestId(), request.clientRequestId(), request.now(), request.quirks());
        return HttpEffects.isOfGraph(effect) ? Answers.ofGraph(answer, request) : answer;
    }
}
