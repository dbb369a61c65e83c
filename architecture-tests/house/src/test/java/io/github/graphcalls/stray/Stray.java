package io.github.graphcalls.stray;

/** In a package without rules. */
public final class Stray {}
