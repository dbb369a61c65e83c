package io.github.graphcalls.callbacks;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Fetches a document of keys. */
interface KeyFetcher {

    /**
     * Fetches a document, on no thread of the caller.
     *
     * @param address its address
     * @return the body of a 200; an {@link java.io.IOException} for anything else
     */
    CompletableFuture<String> fetch(URI address);
}
