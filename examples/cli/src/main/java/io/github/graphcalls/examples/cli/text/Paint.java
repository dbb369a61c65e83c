package io.github.graphcalls.examples.cli.text;

/** Whether text is coloured. */
public enum Paint {
    /** With escape sequences, for a terminal. */
    COLOURED,
    /** Without, for everything else. */
    PLAIN;

    /** {@return whether there are colours} */
    public boolean isColoured() {
        return this == COLOURED;
    }

    String apply(TextStyle ink, String text) {
        return isColoured() ? ink.on(text) : text;
    }
}
