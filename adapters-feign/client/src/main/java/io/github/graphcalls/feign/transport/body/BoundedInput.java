package io.github.graphcalls.feign.transport.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body up to a bound. Closing it does not close the connection that it comes from. */
public final class BoundedInput extends FilterInputStream {

    private final int maxLength;
    private long length;

    /**
     * Bounds a body.
     *
     * @param body the body
     * @param maxLength the number of bytes beyond which a read throws an {@link UnreadableAnswerException}
     */
    public BoundedInput(InputStream body, int maxLength) {
        super(body);
        this.maxLength = maxLength;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = super.read(bytes, offset, count);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws UnreadableAnswerException {
        length += more;
        if (length > maxLength) {
            throw UnreadableAnswerException.tooLarge(maxLength);
        }
    }

    @Override
    public void close() {
        // The connection outlives the body.
    }
}
