package io.github.graphcalls.examples.cli;

import io.github.graphcalls.adapter.ClosestName;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the name that a misspelt one probably stands for. */
final class Closest {

    private static final int MAX_LENGTH = 40;

    private Closest() {}

    /** Returns the question whether the name was meant, to be put after a problem; empty if none is near. */
    static String suggestion(String typed, Stream<String> names) {
        return to(typed.toLowerCase(Locale.ROOT), names)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    /** Returns the name with the fewest edits, at most a third of its letters. */
    static Optional<String> to(String typed, Stream<String> names) {
        return typed.length() > MAX_LENGTH
                ? Optional.empty()
                : names.filter(name -> ClosestName.edits(typed, name) <= Math.max(1, name.length() / 3))
                        .min(Comparator.comparingInt(name -> ClosestName.edits(typed, name)));
    }
}
