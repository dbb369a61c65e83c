package io.github.graphcalls.feign.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.apache.hc.core5.http.ConnectionClosedException;

/** Bytes whose end is a cut, which HttpCore's parsers would take for the end of a head, of a chunk or of a body. */
final class TruncationDetectingInput extends FilterInputStream {

    private final BooleanSupplier cut;

    /** Bytes that must not end here: in a head, or between chunks. */
    TruncationDetectingInput(InputStream input) {
        this(input, () -> true);
    }

    /**
     * Bytes whose end may be that of a body.
     *
     * @param cut whether the end, which has been read, is none that the server declared
     */
    TruncationDetectingInput(InputStream input, BooleanSupplier cut) {
        super(input);
        this.cut = cut;
    }

    @Override
    public int read() throws IOException {
        return orCut(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return orCut(super.read(bytes, offset, length));
    }

    private int orCut(int count) throws ConnectionClosedException {
        if (count < 0 && cut.getAsBoolean()) {
            throw new ConnectionClosedException("the connection was closed before the answer had ended");
        }
        return count;
    }
}
