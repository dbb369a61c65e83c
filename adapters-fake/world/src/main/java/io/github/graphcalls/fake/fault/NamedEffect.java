package io.github.graphcalls.fake.fault;

import io.github.graphcalls.call.value.Evolvable;
import java.util.Map;
import java.util.Optional;

/** Effects that have a name: what Graph, a gateway before it, or the network is known to do. */
public enum NamedEffect {
    /** The usual answer, for a fault that only delays. */
    ANSWERED(new Effect.Http(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty())),
    /** Status 429 (fact 5.3). */
    THROTTLED(Effect.Http.error(429, "TooManyRequests", "Please retry again later.")),
    /** Status 503 (fact 5.5). */
    UNAVAILABLE(Effect.Http.error(503, "serviceNotAvailable", "The service is not available.")),
    /** Status 403: the token is of another tenant (fact 4.8). */
    DENIED(Effect.Http.error(403, "7505", "Request authorization tenant mismatch.")),
    /** Status 400 (fact 4.10). */
    REJECTED(Effect.Http.error(400, "BadRequest", "The request is malformed.")),
    /** Status 404 with the call service's code 8522, so with evidence, for a call that is alive. */
    NOT_FOUND(Effect.Http.error(404, "8522", "Call not found.")),
    /** Status 200 and no body (fact 4.11). */
    MALFORMED(Effect.Http.of(200)),
    /** A gateway answers with 502 and a page for people. */
    GATEWAY_PAGE(Effect.Http.of(502)
            .header("Content-Type", "text/html")
            .body("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
                    + "<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n")),
    /** Status 302 to another path. */
    REDIRECT(Effect.Http.of(302).header("Location", "/v1.0/elsewhere")),
    /** Status 401 with a claims challenge, as from continuous access evaluation (fact 7.4). */
    CLAIMS_CHALLENGE(Effect.Http.error(401, "InvalidAuthenticationToken", "Continuous access evaluation challenge.")
            .header(
                    "WWW-Authenticate",
                    "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\","
                            + " error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWw"
                            + "iOnRydWUsInZhbHVlIjoiY3AxIn19fQ==\"")),
    /** No connection, or one that ends before the answer. */
    CONNECTION_LOST(Effect.Bytes.of(ByteFault.RESET_BEFORE_ANSWER)),
    /** No answer before the deadline; a query without one waits for 30 seconds. */
    TIMED_OUT(Effect.Bytes.of(ByteFault.NO_ANSWER));

    private final Effect effect;

    NamedEffect(Effect effect) {
        this.effect = effect;
    }

    /** {@return the effect} */
    public Effect effect() {
        return effect;
    }

    /** {@return the name in documents, in lower camel case} */
    public String text() {
        return Evolvable.wordOf(this);
    }
}
