package io.github.graphcalls.examples.cli.shell;

import java.util.Locale;

/** The format of a call in the output. */
public enum OutputFormat {
    /** For people. */
    TEXT,
    /** One compact Graph document a line, in UTF-8. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
