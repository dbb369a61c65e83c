package io.github.graphcalls.fake.journal;

import java.time.Instant;
import java.util.Optional;

/** A lookup of a call, an HTTP request that led to no lookup, or a notification that an emulator sent. */
public sealed interface JournalItem permits JournalEntry, HttpExchange, CallbackAttempt {

    /** {@return when it arrived or was sent, on the world's clock} */
    Instant at();

    /** {@return the HTTP request, which the lookups of a batch share; empty in memory} */
    Optional<HttpExchange> http();
}
