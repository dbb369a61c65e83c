package io.github.graphcalls.callbacks;

import java.io.IOException;
import java.net.URI;

/** Fetches a document of keys. */
interface KeyFetcher {

    /**
     * Fetches a document.
     *
     * @param address its address
     * @return the body of a 200
     * @throws IOException for anything else
     */
    String fetch(URI address) throws IOException;
}
