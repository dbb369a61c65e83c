package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * Bounds the memory of a document, since its length does not: in an array, {@code {}} takes 3 bytes, and 100 bytes in memory.
 * Each value counts for {@link #VALUE} bytes, and names and strings also for their characters.
 */
final class MeteredParser extends JsonParserDelegate {

    /** The maximum memory of a value without its characters, measured with nested objects of one or two members. */
    static final int VALUE = 100;

    /** The maximum memory of a document. */
    static final int MAX_WEIGHT = 5 * 1024 * 1024;

    static final int MAX_VALUES = MAX_WEIGHT / VALUE;

    /**
     * The length of a document, in bytes or in characters, up to which it needs no metering: a value has at least 2 bytes, with the
     * comma behind it, and a character of a name or a string weighs at most 2 bytes.
     */
    static final int MAX_UNMETERED = 100_000;

    private final long maxWeight;
    private long weight;

    MeteredParser(JsonParser parser) {
        this(parser, MAX_WEIGHT);
    }

    MeteredParser(JsonParser parser, long maxWeight) {
        super(parser);
        this.maxWeight = maxWeight;
    }

    /** Returns the memory of the document so far, in bytes. */
    long weight() {
        return weight;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        if (delegate.getParsingContext().inRoot()) {
            weight = 0;
        }
        JsonToken token = delegate.nextToken();
        if (token != null) {
            weight += weightOf(token);
            if (weight > maxWeight) {
                throw new StreamConstraintsException("expected at most " + maxWeight / VALUE
                        + " values, fewer the longer their names and strings are (" + VALUE
                        + " bytes a value and the characters, " + maxWeight + " bytes in all), found more");
            }
        }
        return token;
    }

    private long weightOf(JsonToken token) throws IOException {
        return switch (token) {
            case FIELD_NAME -> weightOf(delegate.currentName());
            case VALUE_STRING -> VALUE + weightOf(delegate.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> VALUE + (long) delegate.getTextLength();
            case START_OBJECT, START_ARRAY, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> VALUE;
            default -> 0;
        };
    }

    /** Counts a byte a character, or two if one of the characters is beyond U+00FF. */
    private static long weightOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return 2L * text.length();
            }
        }
        return text.length();
    }

    /** Counts skipped values too, since they may be read later, such as the bodies of a batch. */
    @Override
    public JsonParser skipChildren() throws IOException {
        if (currentToken() == JsonToken.START_OBJECT || currentToken() == JsonToken.START_ARRAY) {
            int open = 1;
            while (open > 0) {
                JsonToken token = nextToken();
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
        return this;
    }
}
