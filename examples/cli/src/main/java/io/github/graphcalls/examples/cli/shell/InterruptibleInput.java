package io.github.graphcalls.examples.cli.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** An input whose reads an interrupt ends. */
final class InterruptibleInput extends InputStream {

    private static final int SIZE = 8192;

    private final ReadingThread<InputStream> chunks;
    private InputStream chunk = InputStream.nullInputStream();

    InterruptibleInput(InputStream in) {
        chunks = new ReadingThread<>("standard input", 1, () -> {
            byte[] bytes = new byte[SIZE];
            int count = in.read(bytes);
            return count < 0 ? null : new ByteArrayInputStream(bytes, 0, count);
        });
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (length > 0 && chunk.available() == 0) {
                if (!chunks.hasNext()) {
                    return -1;
                }
                chunk = chunks.next();
            }
            return Math.max(0, chunk.read(bytes, offset, length));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
