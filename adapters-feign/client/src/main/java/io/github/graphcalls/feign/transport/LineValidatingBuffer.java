package io.github.graphcalls.feign.transport;

import io.github.graphcalls.feign.transport.body.UnreadableAnswerException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.io.HttpTransportMetrics;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Reads the lines of a head or between chunks, and refuses those that HttpCore accepts although RFC 9112 does not: with a control
 * character such as NUL or a bare CR, with a sign before a chunk size, with whitespace before the first header.
 */
abstract class LineValidatingBuffer implements SessionInputBuffer {

    private final SessionInputBuffer buffer;

    private LineValidatingBuffer(SessionInputBuffer buffer) {
        this.buffer = buffer;
    }

    /** Checks a line that is not empty. */
    abstract void check(CharArrayBuffer line) throws UnreadableAnswerException;

    /** The lines of one head. */
    static LineValidatingBuffer ofHead(SessionInputBuffer buffer) {
        return new LineValidatingBuffer(buffer) {
            private int count;

            @Override
            void check(CharArrayBuffer line) throws UnreadableAnswerException {
                count++;
                // Further down it continues the header above.
                if (count == 2 && isBlank(line.charAt(0))) {
                    throw new UnreadableAnswerException(
                            "no HTTP: expected a header, found whitespace before the first");
                }
            }
        };
    }

    /** The lines between the chunks of one body, and its trailers. */
    static LineValidatingBuffer ofChunks(SessionInputBuffer buffer) {
        return new LineValidatingBuffer(buffer) {
            private boolean inTrailers;

            @Override
            void check(CharArrayBuffer line) throws UnreadableAnswerException {
                if (!inTrailers) {
                    if (Character.digit(line.charAt(0), 16) < 0) {
                        throw new UnreadableAnswerException("no HTTP: expected a chunk size, found \"" + line + "\"");
                    }
                    inTrailers = isZero(line);
                }
            }
        };
    }

    private static boolean isZero(CharArrayBuffer size) {
        int end = 0;
        while (end < size.length() && size.charAt(end) == '0') {
            end++;
        }
        return end == size.length() || size.charAt(end) == ';' || isBlank(size.charAt(end));
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' || c == '\u007f';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    @Override
    public int readLine(CharArrayBuffer line, InputStream input) throws IOException {
        int count = buffer.readLine(line, input);
        for (int i = 0; i < line.length(); i++) {
            if (isControl(line.charAt(i))) {
                throw new UnreadableAnswerException(
                        "no HTTP: expected a line of text, found a control character in it");
            }
        }
        if (!line.isEmpty()) {
            check(line);
        }
        return count;
    }

    @Override
    public int length() {
        return buffer.length();
    }

    @Override
    public int capacity() {
        return buffer.capacity();
    }

    @Override
    public int available() {
        return buffer.available();
    }

    @Override
    public int read(byte[] bytes, int offset, int length, InputStream input) throws IOException {
        return buffer.read(bytes, offset, length, input);
    }

    @Override
    public int read(byte[] bytes, InputStream input) throws IOException {
        return buffer.read(bytes, input);
    }

    @Override
    public int read(InputStream input) throws IOException {
        return buffer.read(input);
    }

    @Override
    public HttpTransportMetrics getMetrics() {
        return buffer.getMetrics();
    }
}
