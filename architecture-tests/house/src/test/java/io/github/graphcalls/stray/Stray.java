package io.github.graphcalls.stray;

/** Lives where nobody looks. */
public final class Stray {}
