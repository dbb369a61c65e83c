package io.github.graphcalls.examples.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.SynchronousQueue;

/** Reads the standard input on a thread of its own, since Java cannot interrupt a read of a terminal or a pipe. */
final class InterruptibleInput extends InputStream {

    private static final int SIZE = 8192;

    private final InputStream in;
    private final SynchronousQueue<Object> chunks = new SynchronousQueue<>();
    private boolean isStarted;
    private byte[] chunk = {};
    private int next;
    private boolean isEnd;

    InterruptibleInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (next == chunk.length && !isEnd) {
            take();
        }
        if (next == chunk.length) {
            return -1;
        }
        int count = Math.min(length, chunk.length - next);
        System.arraycopy(chunk, next, bytes, offset, count);
        next += count;
        return count;
    }

    private void take() throws IOException {
        if (!isStarted) {
            isStarted = true;
            Thread reader = new Thread(this::copy, "standard input");
            reader.setDaemon(true);
            reader.start();
        }
        try {
            Object taken = chunks.take();
            if (taken instanceof IOException e) {
                isEnd = true;
                throw e;
            }
            chunk = (byte[]) taken;
            next = 0;
            isEnd = chunk.length == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Hands over what was read, an empty chunk at the end, or the exception. */
    private void copy() {
        try {
            byte[] bytes = new byte[SIZE];
            int count;
            do {
                Object read;
                try {
                    count = in.read(bytes);
                    read = Arrays.copyOf(bytes, Math.max(0, count));
                } catch (IOException e) {
                    count = -1;
                    read = e;
                }
                chunks.put(read);
            } while (count >= 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
