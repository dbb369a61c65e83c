package io.github.graphcalls.feign.transport;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The content codings of a body, in the order in which they were applied. */
final class ContentCodings {

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
     */
    static ContentCodings of(Collection<String> contentEncoding) {
        return new ContentCodings(contentEncoding.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("identity"))
                .toList());
    }

    /** Whether a body with these codings is decompressed here; one with another coding is handed on as it is. */
    boolean areDecoded() {
        return known && !names.isEmpty();
    }

    /**
     * Decompresses a body.
     *
     * @param maxLength the length that neither the body nor anything between may have
     * @throws UnreadableAnswerException if it is corrupt, ends early, is beyond the bound, or has too many codings
     */
    byte[] decode(byte[] body, int maxLength) throws UnreadableAnswerException {
        if (!areDecoded()) {
            return body;
        }
        if (names.size() > MAX_CODINGS) {
            throw new UnreadableAnswerException(
                    "expected at most " + MAX_CODINGS + " content codings, found " + names.size());
        }
        byte[] decoded = body;
        for (int i = names.size() - 1; i >= 0; i--) {
            Decompressor decompressor = new Decompressor(decoded, maxLength);
            decoded = names.get(i).equals(DEFLATE) ? decompressor.inflate() : decompressor.gunzip();
        }
        return decoded;
    }
}
