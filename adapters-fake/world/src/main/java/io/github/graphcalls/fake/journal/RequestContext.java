package io.github.graphcalls.fake.journal;

import io.github.graphcalls.call.value.RecordComponents;
import java.time.Instant;
import java.util.Optional;

/**
 * The request that a lookup belongs to, made once where the request arrives. Immutable.
 *
 * @param at when it arrived: waits, dates and deadlines count from there
 * @param requestId the service's id of the request; by default the world draws it from the seed
 * @param http the HTTP request, over an emulator
 */
public record RequestContext(Instant at, Optional<String> requestId, Optional<HttpExchange> http) {
    public RequestContext {
        RecordComponents.requireNonNull(RequestContext.class, at, requestId, http);
    }
}
