package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;

/** A type that the place of an object implies, such as {@code #microsoft.graph.call}: most objects declare it, so it is not copied. */
public final class ImpliedType {

    private final String name;
    private final char[] characters;

    /**
     * Creates the type.
     *
     * @param name the value of {@code @odata.type}
     */
    public ImpliedType(String name) {
        this.name = name;
        characters = name.toCharArray();
    }

    /** {@return the value of {@code @odata.type}} */
    public String name() {
        return name;
    }

    /**
     * Returns the string at the current token.
     *
     * @param parser the parser, at a string
     * @return {@link #name()} if the string is equal to it, else a copy of the string
     * @throws IOException if the string is not JSON or beyond a bound
     */
    public String read(JsonParser parser) throws IOException {
        char[] text = parser.getTextCharacters();
        int start = parser.getTextOffset();
        int end = start + parser.getTextLength();
        return Arrays.equals(characters, 0, characters.length, text, start, end) ? name : parser.getText();
    }
}
