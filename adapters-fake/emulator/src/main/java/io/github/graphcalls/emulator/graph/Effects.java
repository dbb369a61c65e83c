package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.HttpEffects;
import io.github.graphcalls.wire.GraphAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Applies the effects of faults to answers. */
public final class Effects {

    private Effects() {}

    /**
     * The reply to a request, whose path a fault may have struck.
     *
     * @param fault the effect of the fault
     * @param usual makes the usual answer, not called when another answer comes in its place
     * @param asked the request, which keeps the effect of a fault on its call
     * @return the reply
     */
    public static Reply reply(Optional<Effect> fault, Supplier<GraphAnswer> usual, GraphRequest asked) {
        if (fault.isPresent()
                && fault.get() instanceof Effect.Http http
                && http.status().isPresent()) {
            return Reply.whole(instead(http, asked.requestId(), asked));
        }
        GraphAnswer answer = usual.get();
        Effect effect = fault.or(asked::effect).orElse(null);
        if (effect instanceof Effect.Http http) {
            return Reply.whole(HttpEffects.withHeaders(answer, http));
        }
        if (effect instanceof Effect.Bytes bytes) {
            return bytes.fault() == ByteFault.GZIP ? Reply.whole(gzip(answer)) : new Reply(answer, Optional.of(bytes));
        }
        return Reply.whole(answer);
    }

    /** The answer of an effect in place of the usual one. */
    static GraphAnswer instead(Effect.Http effect, String requestId, GraphRequest asked) {
        GraphAnswer answer =
                HttpEffects.answer(effect, requestId, asked.clientRequestId(), asked.now(), asked.quirks());
        return HttpEffects.isOfGraph(effect) ? CrossOrigin.shown(Answers.ofGraph(answer), asked) : answer;
    }

    private static GraphAnswer gzip(GraphAnswer usual) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(usual.body());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Answers.withHeaders(
                GraphAnswer.of(usual.status(), usual.headers(), bytes.toByteArray()),
                Map.of("Content-Encoding", List.of("gzip")));
    }
}
