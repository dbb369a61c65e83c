package io.github.graphcalls.feign.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that becomes unreadable beyond a bound. To close it does not close the connection that it comes from. */
final class BoundedInput extends FilterInputStream {

    private final int maxLength;
    private long length;

    BoundedInput(InputStream body, int maxLength) {
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
            throw AnswerBody.tooLarge(maxLength);
        }
    }

    @Override
    public void close() {
        // The connection outlives the body.
    }
}
