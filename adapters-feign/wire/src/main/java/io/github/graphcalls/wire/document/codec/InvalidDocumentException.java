package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.value.OneLine;

/** Thrown for JSON that is not a call. Has the place of the problem, as every mapping exception. */
public final class InvalidDocumentException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception at the current place.
     *
     * @param parser the parser, at the place of the problem
     * @param problem the problem, on one line
     */
    public InvalidDocumentException(JsonParser parser, String problem) {
        super(parser, problem);
    }

    /**
     * Returns an exception for an unexpected token.
     *
     * @param parser the parser, at the token that was found
     * @param expected a noun with its article
     * @return the exception
     */
    public static InvalidDocumentException expected(JsonParser parser, String expected) {
        return new InvalidDocumentException(parser, "expected " + expected + ", found " + name(parser.currentToken()));
    }

    static InvalidDocumentException expected(JsonParser parser, String expected, String value) {
        return new InvalidDocumentException(parser, "expected " + expected + ", found \"" + OneLine.of(value) + "\"");
    }

    private static String name(JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> token.name();
        };
    }
}
