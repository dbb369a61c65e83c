package io.github.graphcalls.examples.cli;

import java.io.InputStream;

/** Repeats bytes without storing them more than once. */
final class RepeatedInput extends InputStream {

    private final byte[] bytes;
    private final long length;
    private long position;

    RepeatedInput(byte[] bytes, int times) {
        this.bytes = bytes;
        this.length = (long) bytes.length * times;
    }

    @Override
    public int read() {
        return position == length ? -1 : bytes[(int) (position++ % bytes.length)] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        if (position == length) {
            return -1;
        }
        int from = (int) (position % bytes.length);
        int copied = Math.min(count, bytes.length - from);
        System.arraycopy(bytes, from, target, offset, copied);
        position += copied;
        return copied;
    }
}
