package io.github.graphcalls.emulator.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.emulator.http.Delivery;
import io.github.graphcalls.emulator.http.Reply;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Does to an answer what a fault says. */
public final class Harm {

    private static final String CLAIMS = Base64.getEncoder()
            .encodeToString("{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"cp1\"}}}".getBytes(UTF_8));

    private Harm() {}

    /**
     * The answer as the fault leaves it.
     *
     * @param fault the fault
     * @param usual what would be answered otherwise, not asked for when something else answers
     * @param error makes Graph's answer of a status and a code
     * @return the reply
     */
    public static Reply of(
            WireFault fault, Supplier<GraphAnswer> usual, BiFunction<Integer, String, GraphAnswer> error) {
        String value = fault.value().orElse("");
        return switch (fault.effect()) {
            case RESET_BEFORE -> harmed(usual.get(), Delivery.RESET_BEFORE);
            case RESET_DURING -> harmed(usual.get(), Delivery.RESET_DURING);
            case RESET_AFTER -> harmed(usual.get(), Delivery.RESET_AFTER);
            case TRUNCATE -> harmed(usual.get(), Delivery.TRUNCATED);
            case MALFORMED_CHUNKING -> harmed(usual.get(), Delivery.MALFORMED_CHUNKING);
            case CONTENT_LENGTH_TOO_LONG -> harmed(usual.get(), Delivery.LENGTH_TOO_LONG);
            case CONTENT_LENGTH_TOO_SHORT -> harmed(usual.get(), Delivery.LENGTH_TOO_SHORT);
            case SLOW_BYTES ->
                Reply.whole(usual.get())
                        .harmed(Delivery.DRIPPING, Duration.ofMillis(value.isEmpty() ? 20 : Long.parseLong(value)));
            case WRONG_CONTENT_TYPE ->
                Reply.whole(with(usual.get(), GraphHeaders.CONTENT_TYPE, value.isEmpty() ? "text/plain" : value));
            case GATEWAY_HTML -> Reply.whole(gateway(error.apply(502, "")));
            case THROTTLED -> later(error.apply(429, "TooManyRequests"), value);
            case UNAVAILABLE -> later(error.apply(503, "serviceNotAvailable"), value);
            case GZIP -> Reply.whole(gzip(usual.get()));
            case REDIRECT ->
                Reply.whole(with(
                        GraphAnswer.of(302, error.apply(400, "").headers(), new byte[0]),
                        "Location",
                        value.isEmpty() ? "/v1.0/elsewhere" : value));
            case CLAIMS_CHALLENGE ->
                Reply.whole(with(
                        error.apply(401, "InvalidAuthenticationToken"),
                        "WWW-Authenticate",
                        "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\","
                                + " error=\"insufficient_claims\", claims=\"" + CLAIMS + "\""));
        };
    }

    private static Reply harmed(GraphAnswer usual, Delivery delivery) {
        return Reply.whole(usual).harmed(delivery, Duration.ZERO);
    }

    private static Reply later(GraphAnswer error, String value) {
        return Reply.whole(with(error, GraphHeaders.RETRY_AFTER, value.isEmpty() ? "1" : value));
    }

    private static GraphAnswer gateway(GraphAnswer usual) {
        byte[] page =
                ("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1>"
                                + "</center>\r\n</body>\r\n</html>\r\n")
                        .getBytes(UTF_8);
        Map<String, Collection<String>> headers = new TreeMap<>();
        headers.put(GraphHeaders.CONTENT_TYPE, List.of("text/html"));
        usual.header(GraphHeaders.DATE).ifPresent(date -> headers.put(GraphHeaders.DATE, List.of(date)));
        return GraphAnswer.of(502, headers, page);
    }

    private static GraphAnswer gzip(GraphAnswer usual) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(usual.body());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return with(GraphAnswer.of(usual.status(), usual.headers(), bytes.toByteArray()), "Content-Encoding", "gzip");
    }

    private static GraphAnswer with(GraphAnswer answer, String name, String value) {
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        headers.put(name, List.of(value));
        return GraphAnswer.of(answer.status(), headers, answer.body());
    }
}
