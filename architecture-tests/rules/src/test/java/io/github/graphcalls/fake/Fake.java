package io.github.graphcalls.fake;

/** What another adapter must not use. */
public final class Fake {}
