package io.github.graphcalls.examples.cli.text;

/** The style of a value on a terminal. */
enum TextStyle {
    PLAIN("0"),
    STRONG("1"),
    FAINT("2"),
    BAD("31"),
    GOOD("32"),
    UNSETTLED("33");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    TextStyle(String code) {
        this.code = code;
    }

    String on(String text) {
        return this == PLAIN ? text : ESCAPE + code + "m" + text + ESCAPE + PLAIN.code + "m";
    }
}
