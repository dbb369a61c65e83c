package io.github.graphcalls.lookup.policy;

/** Stands for a policy, which waits. */
public final class AnyPolicy {}
