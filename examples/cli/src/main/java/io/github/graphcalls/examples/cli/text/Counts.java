package io.github.graphcalls.examples.cli.text;

/** So many of something, in words. */
final class Counts {

    private Counts() {}

    static String of(int count, String what) {
        return count == 0 ? "no " + what : count + " " + what + (count == 1 ? "" : "s");
    }
}
