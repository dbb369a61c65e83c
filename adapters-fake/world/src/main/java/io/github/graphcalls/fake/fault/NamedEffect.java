package io.github.graphcalls.fake.fault;

import io.github.graphcalls.call.value.Evolvable;
import java.util.Map;
import java.util.Optional;

/** Effects with a name: known answers of Graph or of a gateway, and known failures of the network. */
public enum NamedEffect {
    /** Leaves the answer unchanged, for a fault that only delays. */
    ANSWERED(new Effect.Http(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty())),
    /** Answers with status 429 (FACTS.md#throttled-429). */
    THROTTLED(Effect.Http.error(429, "TooManyRequests", "Please retry again later.")),
    /** Answers with status 503 (FACTS.md#unavailable-503). */
    UNAVAILABLE(Effect.Http.error(503, "serviceNotAvailable", "The service is not available.")),
    /** Answers with status 403 and code 7505: the token is of another tenant (FACTS.md#tenant-mismatch-7505). */
    DENIED(Effect.Http.error(403, "7505", "Request authorization tenant mismatch.")),
    /** Answers with status 400 (FACTS.md#bad-request-400). */
    REJECTED(Effect.Http.error(400, "BadRequest", "The request is malformed.")),
    /** Answers with status 404 and code 8522, the call service's evidence that the call is over. */
    NOT_FOUND(Effect.Http.error(404, "8522", "Call not found.")),
    /** Answers with status 200 and no body (FACTS.md#empty-200). */
    MALFORMED(Effect.Http.of(200)),
    /** Answers with status 502 and an HTML page, as a gateway does. */
    GATEWAY_PAGE(Effect.Http.of(502)
            .header("Content-Type", "text/html")
            .body("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
                    + "<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n")),
    /** Answers with status 302 to another path. */
    REDIRECT(Effect.Http.of(302).header("Location", "/v1.0/elsewhere")),
    /** Answers with status 401 and a claims challenge of continuous access evaluation (FACTS.md#claims-challenge). */
    CLAIMS_CHALLENGE(Effect.Http.error(401, "InvalidAuthenticationToken", "Continuous access evaluation challenge.")
            .header(
                    "WWW-Authenticate",
                    "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\","
                            + " error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWw"
                            + "iOnRydWUsInZhbHVlIjoiY3AxIn19fQ==\"")),
    /** Resets the connection before the answer. */
    CONNECTION_LOST(Effect.Bytes.of(ByteFault.RESET_BEFORE_ANSWER)),
    /** Sends no answer before the deadline. A query without a deadline times out after 30 seconds. */
    TIMED_OUT(Effect.Bytes.of(ByteFault.NO_ANSWER));

    private final Effect effect;

    NamedEffect(Effect effect) {
        this.effect = effect;
    }

    /** {@return the effect} */
    public Effect effect() {
        return effect;
    }

    /** {@return the name in JSON, in lower camel case} */
    public String text() {
        return Evolvable.wordOf(this);
    }
}
