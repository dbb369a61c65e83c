package io.github.graphcalls.call.specimen.lower;

public record Lower() {}
