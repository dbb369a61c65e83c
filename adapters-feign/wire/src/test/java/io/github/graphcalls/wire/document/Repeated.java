package io.github.graphcalls.wire.document;

import java.io.InputStream;

/** The same document of so many bytes, so many times, without holding more than one. */
final class Repeated extends InputStream {

    private final byte[] document;
    private int left;
    private int at;

    Repeated(int bytes, int times) {
        String start = "{\"id\":\"1\",\"subject\":\"";
        document = Documents.bytes(start + "s".repeat(bytes - start.length() - 2) + "\"}");
        left = times;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (left == 0) {
            return -1;
        }
        int count = Math.min(length, document.length - at);
        System.arraycopy(document, at, bytes, offset, count);
        at += count;
        if (at == document.length) {
            at = 0;
            left--;
        }
        return count;
    }
}
