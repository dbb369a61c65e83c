package io.github.graphcalls.feign.transport;

import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.ProtocolException;

/**
 * Determines where the body of an answer ends, by RFC 9112 section 6.3: {@code Transfer-Encoding} overrides
 * {@code Content-Length}, equal lengths count as one, and a length is a sequence of digits. {@code identity}, which RFC 2616
 * had, is no coding.
 */
final class Framing implements ContentLengthStrategy {

    static final Framing INSTANCE = new Framing();

    private Framing() {}

    @Override
    public long determineLength(HttpMessage answer) throws ProtocolException {
        List<String> codings = valuesOf(answer, HttpHeaders.TRANSFER_ENCODING);
        if (codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked")) {
            return CHUNKED;
        }
        if (!codings.stream().allMatch("identity"::equalsIgnoreCase)) {
            throw new ProtocolException("expected the Transfer-Encoding chunked, found " + codings);
        }
        long length = UNDEFINED;
        for (String value : valuesOf(answer, HttpHeaders.CONTENT_LENGTH)) {
            long next = length(value);
            if (length != UNDEFINED && length != next) {
                throw new ProtocolException("expected one Content-Length, found " + length + " and " + next);
            }
            length = next;
        }
        return length;
    }

    /** Whether the headers describe one framing only; otherwise a proxy in between may have read the answer differently. */
    static boolean isUnambiguous(HttpMessage answer) {
        int lengths = valuesOf(answer, HttpHeaders.CONTENT_LENGTH).size();
        return lengths < 2 && (lengths == 0 || !answer.containsHeader(HttpHeaders.TRANSFER_ENCODING));
    }

    /** A length beyond every bound is read as the largest number. */
    private static long length(String value) throws ProtocolException {
        if (value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new ProtocolException("expected digits as Content-Length, found \"" + value + "\"");
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException overflow) {
            return Long.MAX_VALUE;
        }
    }

    /** The values of all lines of a header, each a list with commas. */
    private static List<String> valuesOf(HttpMessage answer, String name) {
        List<String> values = new ArrayList<>(1);
        for (Header line : answer.getHeaders(name)) {
            for (String value : line.getValue().split(",", -1)) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
