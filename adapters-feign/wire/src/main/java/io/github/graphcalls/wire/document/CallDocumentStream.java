package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.codec.InvalidDocumentException;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream of documents, read one by one, so that memory does not grow with the stream. Not safe for use by several threads.
 */
public final class CallDocumentStream implements Closeable {

    private final JsonFactory json;
    private final BoundedInput input;
    private @Nullable JsonParser parser;
    private boolean ended;

    CallDocumentStream(JsonFactory json, InputStream input) {
        this.json = json;
        this.input = new BoundedInput(input);
    }

    /**
     * Reads the next document.
     *
     * @return {@link Found}; {@link Malformed} for a document that is not a call, after which the next one can be read, or that
     *     is not JSON, which ends the stream; empty at the end
     * @throws IOException if the stream cannot be read
     */
    public Optional<LookupOutcome> next() throws IOException {
        try {
            return ended || !begin() ? end() : Optional.of(read());
        } catch (JsonProcessingException | CharConversionException e) {
            ended = true;
            return Optional.of(Problem.of(e));
        }
    }

    private LookupOutcome read() throws IOException {
        try {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw InvalidDocumentException.expected(parser, "an object");
            }
            Call call = (Call) CallDocuments.CALL.read(parser);
            return new Found(call, Diagnostics.NONE);
        } catch (InvalidDocumentException e) {
            skipRest();
            return Problem.of(e);
        }
    }

    /** Skips the rest of an invalid document. If the rest is not JSON, the document is not JSON. */
    private void skipRest() throws IOException {
        while (!parser.getParsingContext().inRoot()) {
            parser.nextToken();
        }
        // Jackson reads a string to its end only on request.
        parser.finishToken();
    }

    /** Moves to the first token of the next document. */
    private boolean begin() throws IOException {
        input.begin();
        if (parser == null) {
            parser = json.createParser(input);
        }
        return parser.nextToken() != null;
    }

    private Optional<LookupOutcome> end() {
        ended = true;
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        ended = true;
        if (parser != null) {
            parser.close();
        }
        input.close();
    }
}
