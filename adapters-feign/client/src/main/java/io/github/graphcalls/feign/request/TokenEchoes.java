package io.github.graphcalls.feign.request;

import feign.Response;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.body.UnreadableAnswerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Hides the token in what Feign's exceptions quote, since a server may echo it. */
final class TokenEchoes {

    private TokenEchoes() {}

    /** The answer without the token in its reason, its headers and, unless the status is 2xx, in its body. */
    static Response hideIn(Response answer, UnaryOperator<String> hide) throws IOException {
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        answer.headers()
                .forEach((name, values) ->
                        headers.put(name, values.stream().map(hide).toList()));
        Response.Builder clean = answer.toBuilder().headers(headers);
        if (answer.reason() != null) {
            clean.reason(hide.apply(answer.reason()));
        }
        return answer.status() / 100 == 2 || answer.body() == null
                ? clean.build()
                : clean.body(hidden(answer, hide)).build();
    }

    private static byte[] hidden(Response answer, UnaryOperator<String> hide) throws IOException {
        try {
            byte[] body = Transport.bodyOf(answer);
            String text = new String(body, StandardCharsets.UTF_8);
            String hidden = hide.apply(text);
            return hidden.equals(text) ? body : hidden.getBytes(StandardCharsets.UTF_8);
        } catch (UnreadableAnswerException unreadable) {
            return new byte[0];
        }
    }

    /** The exception itself, unless a message in its chain of causes quotes the token. */
    static IOException hideIn(IOException problem, UnaryOperator<String> hide) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (!hide.apply(message).equals(message)) {
                return new IOException(hide.apply(problem.toString()));
            }
        }
        return problem;
    }
}
