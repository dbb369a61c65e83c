package io.github.graphcalls.feign.transport.body;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** The content codings of a body, in the order in which they were applied. */
public final class ContentCodings {

    /** As many as curl allows; a server needs one. */
    static final int MAX_CODINGS = 5;

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final String DEFLATE = "deflate";

    private final List<String> names;
    private final boolean known;

    private ContentCodings(List<String> names) {
        this.names = names;
        known = names.stream().allMatch(name -> GZIP.contains(name) || name.equals(DEFLATE));
    }

    /**
     * Reads the codings from headers.
     *
     * @param contentEncoding the values of all {@code Content-Encoding} headers, each a list with commas
     * @return the codings
     */
    public static ContentCodings of(Collection<String> contentEncoding) {
        List<String> names = new ArrayList<>();
        for (String line : contentEncoding) {
            for (String part : line.split(",")) {
                String name = part.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    names.add(name);
                }
            }
        }
        return new ContentCodings(names);
    }

    /**
     * Returns whether a body with these codings is decompressed here. A body with another coding is returned as it is.
     *
     * @return whether all codings are known, and there is one at least
     */
    public boolean areDecoded() {
        return known && !names.isEmpty();
    }

    /**
     * Decompresses a body while it is read.
     *
     * @param body the body as it arrives
     * @param maxLength the length that neither the body nor any intermediate result may exceed
     * @return the decompressed body; to close it does not close the body
     * @throws UnreadableAnswerException if it is corrupt, ends early, exceeds the bound, or has too many codings; also from reads
     * @throws IOException if the body cannot be read
     */
    public InputStream decode(InputStream body, int maxLength) throws IOException {
        if (!areDecoded()) {
            return body;
        }
        if (names.size() > MAX_CODINGS) {
            throw new UnreadableAnswerException(
                    "expected at most " + MAX_CODINGS + " content codings, found " + names.size());
        }
        InputStream decoded = body;
        for (int i = names.size() - 1; i >= 0; i--) {
            PushbackInputStream source = new PushbackInputStream(decoded, Decompressor.BLOCK);
            decoded = names.get(i).equals(DEFLATE) ? inflated(source, maxLength) : gunzipped(source, maxLength);
        }
        return decoded;
    }

    /** A body without the magic number of gzip was decompressed by the client that received it. */
    private static InputStream gunzipped(PushbackInputStream source, int maxLength) throws IOException {
        return Decompressor.isAtGzip(source) ? Decompressor.ofGzip(source, maxLength) : source;
    }

    /** Some servers send deflate data without the frame of zlib. */
    private static InputStream inflated(PushbackInputStream source, int maxLength) throws IOException {
        return Decompressor.isAtZlib(source)
                ? Decompressor.ofZlib(source, maxLength)
                : rawOrPlain(source.readAllBytes(), maxLength);
    }

    /** Raw deflate data has no mark: a body that is none as a whole was decompressed by the client that received it. */
    private static InputStream rawOrPlain(byte[] body, int maxLength) throws IOException {
        Inflater inflater = new Inflater(true);
        ByteArrayInputStream source = new ByteArrayInputStream(body);
        try {
            byte[] raw = new BoundedInput(new InflaterInputStream(source, inflater), maxLength).readAllBytes();
            boolean whole = inflater.getRemaining() == 0 && source.available() == 0;
            return new ByteArrayInputStream(whole ? raw : body);
        } catch (ZipException | EOFException plain) {
            return new ByteArrayInputStream(body);
        } finally {
            inflater.end();
        }
    }
}
