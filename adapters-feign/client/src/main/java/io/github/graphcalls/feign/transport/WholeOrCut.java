package io.github.graphcalls.feign.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ConnectionClosedException;

/** Bytes that must not end here: in a head, or between chunks, an end is a cut, which the parsers would take for the end. */
final class WholeOrCut extends FilterInputStream {

    WholeOrCut(InputStream input) {
        super(input);
    }

    @Override
    public int read() throws IOException {
        return orCut(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return orCut(super.read(bytes, offset, length));
    }

    private static int orCut(int count) throws ConnectionClosedException {
        if (count < 0) {
            throw new ConnectionClosedException("the connection was closed before the answer had ended");
        }
        return count;
    }
}
