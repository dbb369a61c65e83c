package io.github.graphcalls.adapter;

import io.github.graphcalls.lookup.CallLookup;

/** A lookup that holds resources until it is closed. */
public interface OpenCallLookup extends CallLookup, AutoCloseable {

    /**
     * Lets go of connections and threads. Lookups under way end soon; later ones throw {@link IllegalStateException}. Closing
     * twice does nothing more.
     */
    @Override
    void close();
}
