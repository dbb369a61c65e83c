package io.github.graphcalls.examples.cli.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Gives one line at a time, and interrupts its reader after half of them, as Ctrl+C does. */
final class InterruptedInput extends InputStream {

    private final Iterator<String> lines;
    private final int half;
    private int given;

    InterruptedInput(List<String> lines) {
        this.lines = lines.iterator();
        half = lines.size() / 2;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (given++ == half) {
            Thread.currentThread().interrupt();
        }
        if (!lines.hasNext()) {
            return -1;
        }
        byte[] line = (lines.next() + "\n").getBytes(UTF_8);
        System.arraycopy(line, 0, bytes, offset, line.length);
        return line.length;
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException();
    }
}
