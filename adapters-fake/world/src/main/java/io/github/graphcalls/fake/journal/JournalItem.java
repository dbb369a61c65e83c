package io.github.graphcalls.fake.journal;

import java.time.Instant;
import java.util.Optional;

/** One thing that a client did: a lookup of a call, or an HTTP request that led to no lookup. */
public sealed interface JournalItem permits JournalEntry, HttpExchange {

    /** {@return when it arrived, on the world's clock} */
    Instant at();

    /** {@return the HTTP request, which the lookups of a batch share; empty in memory} */
    Optional<HttpExchange> http();
}
