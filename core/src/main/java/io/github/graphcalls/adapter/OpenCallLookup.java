package io.github.graphcalls.adapter;

import io.github.graphcalls.lookup.CallLookup;

/** A lookup that holds resources until it is closed. */
public interface OpenCallLookup extends CallLookup, AutoCloseable {

    /**
     * Closes connections and ends threads. Running lookups end soon; later ones throw {@link IllegalStateException}. Closing
     * again has no effect.
     */
    @Override
    void close();
}
