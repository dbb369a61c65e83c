package io.github.graphcalls.examples.cli.text;

/** So many of something, in words. */
final class Many {

    private Many() {}

    static String of(int count, String what) {
        return count == 0 ? "no " + what : count + " " + what + (count == 1 ? "" : "s");
    }
}
