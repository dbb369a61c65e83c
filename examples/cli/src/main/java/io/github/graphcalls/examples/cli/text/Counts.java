package io.github.graphcalls.examples.cli.text;

/** Writes a count with its unit. */
final class Counts {

    private Counts() {}

    static String of(int count, String what) {
        return count == 0 ? "no " + what : count + " " + what + (count == 1 ? "" : "s");
    }
}
