package io.github.graphcalls.call.specimen.upper;

import io.github.graphcalls.call.specimen.lower.Lower;

public record Upper(Lower lower) {}
