package io.github.graphcalls.lookup;

/** Stands for the port, which this module does not depend on. */
public interface CallLookup {}
