package io.github.graphcalls.lookup;

/** Stands for the port, whose default findAll starts threads. */
public interface AnyLookup {
    default void findAll() {}
}
