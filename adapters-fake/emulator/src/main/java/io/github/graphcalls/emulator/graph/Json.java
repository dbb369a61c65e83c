package io.github.graphcalls.emulator.graph;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Text as JSON has it. */
final class Json {

    private Json() {}

    static String text(String value) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }
}
