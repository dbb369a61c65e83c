package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.codec.Codecs;
import io.github.graphcalls.wire.document.codec.InvalidDocumentException;
import io.github.graphcalls.wire.document.codec.ValueCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads a document of Graph as a {@link Call} and writes it back without loss: members that the model does not know are kept. The
 * README of the module lists what is normalised. Safe for use by several threads.
 */
public final class CallDocuments {

    /** The maximum size of a document in bytes: 4 MiB. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    static final ValueCodec<Object> CALL = Codecs.of(Call.class);

    private static final JsonFactory JSON = BoundedJson.factory();

    private static final JsonFactory LENIENT_JSON = BoundedJson.lenientFactory();

    private CallDocuments() {}

    /**
     * Reads one document strictly.
     *
     * @param document a JSON document in UTF-8 (UTF-16 and UTF-32 are recognised)
     * @return {@link Found}, or {@link Malformed} with the place and the problem; without diagnostics
     */
    public static LookupOutcome read(byte[] document) {
        if (document.length > MAX_BYTES) {
            return Problem.tooLarge(document.length);
        }
        try {
            return BoundedJson.reading(document.length, () -> {
                try (JsonParser parser = JSON.createParser(document)) {
                    return read(parser);
                }
            });
        } catch (IOException e) {
            return Problem.of(e);
        }
    }

    private static LookupOutcome read(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            return Problem.NOTHING;
        }
        Call call = (Call) CALL.read(parser);
        if (parser.nextToken() != null) {
            throw InvalidDocumentException.expected(parser, "the end of the document after the call");
        }
        return new Found(call, Diagnostics.NONE);
    }

    /**
     * Reads several documents, and allows a trailing comma after the last member, as in documents copied from Graph's
     * documentation (FACTS.md#sample-json).
     *
     * @param documents JSON documents in UTF-8 (UTF-16 and UTF-32 are recognised), with or without white space between them
     * @return the documents; closing it closes {@code documents}
     */
    public static CallDocumentStream stream(InputStream documents) {
        return new CallDocumentStream(LENIENT_JSON, documents);
    }

    /**
     * Writes a call as one compact document.
     *
     * @param call the call
     * @return the document in UTF-8
     * @throws IllegalArgumentException if an extra member has the name of a property of the model
     */
    public static byte[] write(Call call) {
        return write(call, Set.of());
    }

    /**
     * Writes a call as one compact document in other spellings.
     *
     * @param call the call
     * @param spellings the spellings that differ from the usual ones
     * @return the document in UTF-8, which is read as the same call
     * @throws IllegalArgumentException if an extra member has the name of a property of the model
     */
    public static byte[] write(Call call, Set<Spelling> spellings) {
        return text(call, spellings).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes a call as one compact document on one line.
     *
     * @param call the call
     * @return the document
     * @throws IllegalArgumentException if an extra member has the name of a property of the model
     */
    public static String writeText(Call call) {
        return text(call, Set.of());
    }

    private static String text(Call call, Set<Spelling> spellings) {
        return SpellingGenerator.text(generator -> CALL.write(call, generator), spellings);
    }
}
