package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.value.OneLine;

/** A document that is JSON, and has not the shape of a call. Carries its place, as every mapping exception does. */
final class MisshapenException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    private MisshapenException(JsonParser parser, String problem) {
        super(parser, problem);
    }

    static MisshapenException saying(JsonParser parser, String problem) {
        return new MisshapenException(parser, problem);
    }

    static MisshapenException expected(JsonParser parser, String what) {
        return new MisshapenException(parser, "expected " + what + ", found " + found(parser.currentToken()));
    }

    static MisshapenException expected(JsonParser parser, String what, String value) {
        return new MisshapenException(parser, "expected " + what + ", found \"" + OneLine.of(value) + "\"");
    }

    static String found(JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> token.name();
        };
    }
}
