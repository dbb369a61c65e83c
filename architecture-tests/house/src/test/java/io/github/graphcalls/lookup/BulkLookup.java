package io.github.graphcalls.lookup;

/** Stands for what of the core starts threads. */
public final class BulkLookup {
    public void findAll() {}
}
