package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Limits the size of each document of a stream, but not their number. */
final class BoundedInput extends FilterInputStream {

    private long left = CallDocuments.MAX_BYTES;

    BoundedInput(InputStream input) {
        super(input);
    }

    /** Starts a new document. */
    void begin() {
        left = CallDocuments.MAX_BYTES;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int units) throws IOException {
        left -= units;
        if (left < 0) {
            throw new StreamConstraintsException(
                    "expected at most " + CallDocuments.MAX_BYTES + " bytes a document, found more");
        }
    }
}
