package io.github.graphcalls.wire.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads lines of bounded length and skips blank ones. Not safe for use by several threads. */
final class LineReader {

    private final InputStream input;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private long number;

    LineReader(InputStream input) {
        this.input = input;
    }

    /** {@return the number of the line that was read last, from 1} */
    long number() {
        return number;
    }

    /** {@return the next line that is not blank; empty at the end} */
    byte[] next() {
        try {
            while (true) {
                boolean isLast = readLine();
                if (!line.toString(StandardCharsets.ISO_8859_1).isBlank()) {
                    return line.toByteArray();
                }
                if (isLast) {
                    return new byte[0];
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("line " + number + ": " + e.getMessage(), e);
        }
    }

    private boolean readLine() throws IOException {
        line.reset();
        number++;
        int unit = input.read();
        while (unit >= 0 && unit != '\n') {
            line.write(unit);
            if (line.size() > LiveCallSnapshot.MAX_LINE_BYTES) {
                throw LiveCallSnapshot.failure(
                        number, "expected at most " + LiveCallSnapshot.MAX_LINE_BYTES + " bytes, found more");
            }
            unit = input.read();
        }
        return unit < 0;
    }
}
