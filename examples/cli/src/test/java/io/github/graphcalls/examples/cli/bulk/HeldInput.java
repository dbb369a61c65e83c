package io.github.graphcalls.examples.cli.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A pipe that gives each line after the one before has its result, and is held open until then. */
final class HeldInput extends InputStream {

    private final Semaphore shown = new Semaphore(1);
    private final Iterator<String> lines;
    private final Runnable atEnd;
    private boolean isEnd;

    /** Runs an action once the last line has its result, then ends. */
    HeldInput(List<String> lines, Runnable atEnd) {
        this.lines = lines.iterator();
        this.atEnd = atEnd;
    }

    /** Returns the output whose lines are waited for. */
    ByteArrayOutputStream output() {
        return new ByteArrayOutputStream() {
            @Override
            public void flush() {
                shown.release();
            }
        };
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (isEnd) {
            return -1;
        }
        try {
            if (!shown.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new IOException("no result was written for 30 s");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (!lines.hasNext()) {
            isEnd = true;
            atEnd.run();
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
