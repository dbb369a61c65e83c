package io.github.graphcalls.feign.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.apache.hc.core5.http.ConnectionClosedException;

/** Reports a premature end of a stream, which HttpCore's parsers would take for the end of a head, of a chunk or of a body. */
final class TruncationDetectingInput extends FilterInputStream {

    private final BooleanSupplier truncated;

    /** Bytes that must not end here: in a head, or between chunks. */
    TruncationDetectingInput(InputStream input) {
        this(input, () -> true);
    }

    /**
     * Bytes whose end may be that of a body.
     *
     * @param truncated returns, once the end was read, whether it is not an end that the server declared
     */
    TruncationDetectingInput(InputStream input, BooleanSupplier truncated) {
        super(input);
        this.truncated = truncated;
    }

    @Override
    public int read() throws IOException {
        return checked(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return checked(super.read(bytes, offset, length));
    }

    private int checked(int count) throws ConnectionClosedException {
        if (count < 0 && truncated.getAsBoolean()) {
            throw new ConnectionClosedException("the connection was closed before the answer had ended");
        }
        return count;
    }
}
