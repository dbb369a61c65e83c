package io.github.graphcalls.wire.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.GraphCallModule;
import io.github.graphcalls.wire.document.codec.Codecs;
import io.github.graphcalls.wire.document.codec.InvalidDocumentException;
import io.github.graphcalls.wire.document.codec.ValueCodec;
import io.github.graphcalls.wire.document.codec.snapshot.SnapshotLine;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes the calls of {@link LiveCalls} as JSON lines and reads them back, one at a time, so that memory does not grow with their
 * number. Safe for use by several threads.
 */
public final class LiveCallSnapshot {

    /**
     * The state and the end of a call may come from two documents, a character of 2 bytes is written as an escape of 6, and a line adds
     * members of its own.
     */
    private static final int MAX_DOCUMENTS = 7;

    /** The maximum length of a line in bytes: 28 MiB. */
    public static final int MAX_LINE_BYTES = MAX_DOCUMENTS * CallDocuments.MAX_BYTES;

    private static final JsonFactory JSON = GraphCallModule.jsonFactory(MAX_DOCUMENTS);
    private static final ValueCodec<Object> LINE = Codecs.of(SnapshotLine.class);

    private LiveCallSnapshot() {}

    /**
     * Writes calls, one a line.
     *
     * @param calls the calls, such as {@link LiveCalls#all()}
     * @param output takes the lines in UTF-8; it is flushed and stays open
     * @throws IOException if the output cannot be written
     */
    public static void write(Stream<LiveCall> calls, OutputStream output) throws IOException {
        OutputStream buffered = new BufferedOutputStream(output);
        try (JsonGenerator generator = JSON.createGenerator(buffered)) {
            // Half of a surrogate pair has no UTF-8.
            generator.setHighestNonEscapedChar(0x7f);
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (Iterator<LiveCall> each = calls.iterator(); each.hasNext(); ) {
                LINE.write(SnapshotLine.of(each.next()), generator);
            }
        }
        buffered.write('\n');
        buffered.flush();
    }

    /**
     * Reads calls for {@link LiveCalls#restore}. Blank lines and unknown members are ignored.
     *
     * @param input the lines in UTF-8; it stays open, and is read as the stream is consumed
     * @return the calls, which throw {@link UncheckedIOException} for a line that is not a call, with its number and the place in it,
     *     for a line longer than {@link #MAX_LINE_BYTES}, and for an input that cannot be read
     */
    public static Stream<LiveCall> read(InputStream input) {
        LineReader lines = new LineReader(new BufferedInputStream(input));
        return lines(lines).map(line -> read(line, lines.number()));
    }

    /**
     * Reads calls as {@link #read(InputStream)} does, without the lines that are not a call.
     *
     * @param input the lines in UTF-8; it stays open, and is read as the stream is consumed
     * @param unreadable takes the problem of each line that is not a call, with its number and the place in it
     * @return the calls, which throw {@link UncheckedIOException} for a line longer than {@link #MAX_LINE_BYTES}, and for an input that
     *     cannot be read
     */
    public static Stream<LiveCall> read(InputStream input, Consumer<String> unreadable) {
        LineReader lines = new LineReader(new BufferedInputStream(input));
        return lines(lines).flatMap(line -> {
            try {
                return Stream.of(read(line, lines.number()));
            } catch (UncheckedIOException e) {
                unreadable.accept(e.getMessage());
                return Stream.empty();
            }
        });
    }

    private static Stream<byte[]> lines(LineReader lines) {
        return Stream.iterate(lines.next(), line -> line.length > 0, line -> lines.next());
    }

    private static LiveCall read(byte[] line, long number) {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            LiveCall call = ((SnapshotLine) LINE.read(parser)).toCall();
            if (parser.nextToken() != null) {
                throw InvalidDocumentException.expected(parser, "the end of the line");
            }
            return call;
        } catch (JsonProcessingException e) {
            Malformed problem = GraphCallModule.malformed(e);
            throw failure(number, (problem.place().isEmpty() ? "" : problem.place() + ": ") + problem.problem());
        } catch (IllegalArgumentException e) {
            throw failure(number, e.getMessage());
        } catch (IOException e) {
            throw failure(number, "not JSON: " + e.getMessage());
        }
    }

    static UncheckedIOException failure(long number, String problem) {
        String message = "line " + number + ": " + problem;
        return new UncheckedIOException(message, new IOException(message));
    }
}
