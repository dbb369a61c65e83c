package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A stream of documents, read one by one, so that memory does not grow with the stream. A document that holds calls is unwrapped: an
 * array or a collection of calls, the answer to a {@code $batch}, notifications. Not safe for use by several threads.
 */
public final class CallDocumentStream implements Closeable {

    private final JsonFactory json;
    private final BoundedInput input;
    private final Queue<LookupOutcome> outcomes = new ArrayDeque<>();
    private final DocumentReader documents = new DocumentReader(outcomes::add);
    private @Nullable JsonParser parser;
    private boolean ended;

    CallDocumentStream(JsonFactory json, InputStream input) {
        this.json = json;
        this.input = new BoundedInput(input);
    }

    /**
     * Reads the next call.
     *
     * @return {@link Found}; {@link Malformed} for a document, or an item of one, that is not a call, after which the next one can be
     *     read, or that is not JSON, which ends the stream; empty at the end. The problem of another document of Graph names it: "a
     *     page of participants, not a call"
     * @throws IOException if the stream cannot be read
     */
    public Optional<LookupOutcome> next() throws IOException {
        try {
            while (outcomes.isEmpty() && !ended) {
                if (begin()) {
                    documents.read(parser);
                } else {
                    ended = true;
                }
            }
        } catch (JsonProcessingException | CharConversionException e) {
            ended = true;
            outcomes.add(Problem.of(e));
        }
        return Optional.ofNullable(outcomes.poll());
    }

    /** Moves to the first token of the next document. */
    private boolean begin() throws IOException {
        input.begin();
        if (parser == null) {
            parser = json.createParser(input);
        }
        return parser.nextToken() != null;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        outcomes.clear();
        input.close();
    }
}
