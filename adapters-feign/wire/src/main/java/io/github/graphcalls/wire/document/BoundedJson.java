package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.concurrent.locks.ReentrantLock;

/** Creates parsers with bounds on the depth, the length, the size and the memory of a document. */
final class BoundedJson extends JsonFactory {

    private static final long serialVersionUID = 1L;

    private static final int MAX_DEPTH = 64;

    /** Held while a large document is read, since parsing a string of 4 MiB takes 16 MiB more: once, not once a thread. */
    private static final ReentrantLock LARGE = new ReentrantLock();

    private static final int MIN_LARGE = 1024 * 1024;

    private final long maxWeight;

    /** Reads a document. */
    interface Reading<T> {
        T read() throws IOException;
    }

    private BoundedJson(JsonFactoryBuilder builder, int documents) {
        super(builder);
        maxWeight = (long) documents * MeteredParser.MAX_WEIGHT;
    }

    private BoundedJson(BoundedJson other) {
        super(other, null);
        maxWeight = other.maxWeight;
    }

    static JsonFactory factory() {
        return factory(1);
    }

    /** Returns a factory for text with the values of so many documents: their length and memory, and one level more for each. */
    static JsonFactory factory(int documents) {
        return new BoundedJson(bounded((long) documents * CallDocuments.MAX_BYTES, documents), documents);
    }

    /** Returns a factory for a stream of any length, whose documents are bounded one by one; allows a trailing comma. */
    static JsonFactory lenientFactory() {
        JsonFactoryBuilder builder = bounded(Long.MAX_VALUE, 1);
        builder.enable(JsonReadFeature.ALLOW_TRAILING_COMMA);
        return new BoundedJson(builder, 1);
    }

    private static JsonFactoryBuilder bounded(long largest, int documents) {
        JsonFactoryBuilder builder = new JsonFactoryBuilder();
        builder.streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH + documents - 1)
                .maxStringLength(CallDocuments.MAX_BYTES)
                .maxNumberLength(documents * StreamReadConstraints.DEFAULT_MAX_NUM_LEN)
                .maxDocumentLength(largest)
                .build());
        return builder;
    }

    /** Reads a document of a length in bytes; large documents are read one at a time. */
    static <T> T reading(int length, Reading<T> reading) throws IOException {
        if (length < MIN_LARGE) {
            return reading.read();
        }
        LARGE.lock();
        try {
            return reading.read();
        } finally {
            LARGE.unlock();
        }
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
        JsonParser parser = super._createParser(data, offset, length, context);
        return length <= MeteredParser.MAX_UNMETERED ? parser : new MeteredParser(parser, maxWeight);
    }

    @Override
    protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        JsonParser parser = super._createParser(data, offset, length, context, recyclable);
        return length <= MeteredParser.MAX_UNMETERED ? parser : new MeteredParser(parser, maxWeight);
    }

    @Override
    protected JsonParser _createParser(InputStream input, IOContext context) throws IOException {
        return new MeteredParser(super._createParser(input, context), maxWeight);
    }

    @Override
    protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
        return new MeteredParser(super._createParser(reader, context), maxWeight);
    }

    @Override
    protected JsonParser _createParser(DataInput input, IOContext context) throws IOException {
        return new MeteredParser(super._createParser(input, context), maxWeight);
    }

    @Override
    public JsonFactory copy() {
        return new BoundedJson(this);
    }

    @Override
    protected Object readResolve() {
        return new BoundedJson(this);
    }
}
