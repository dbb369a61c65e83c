package io.github.graphcalls.call.specimen.lower;

import io.github.graphcalls.call.specimen.upper.Upper;

public record LookingUp(Upper upper) {}
