package io.github.graphcalls.feign.transport.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip (RFC 1952) or zlib data (RFC 1950) while it is read, up to a bound. Loops over the members of gzip, for each
 * of which {@link java.util.zip.GZIPInputStream} calls itself: a body with thousands of members would overflow the stack.
 */
final class Decompressor extends InputStream {

    /** The length of the blocks that are read, and what the source must be able to take back. */
    static final int BLOCK = 4096;

    private static final int DEFLATED = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final PushbackInputStream source;
    private final boolean gzip;
    private final int maxLength;
    private final Inflater inflater;
    private final CRC32 checksum = new CRC32();
    private final byte[] block = new byte[BLOCK];
    private int blockLength;
    private long length;
    private boolean ended;

    private Decompressor(PushbackInputStream source, boolean gzip, int maxLength) {
        this.source = source;
        this.gzip = gzip;
        this.maxLength = maxLength;
        inflater = new Inflater(gzip);
    }

    static Decompressor ofGzip(PushbackInputStream source, int maxLength) throws IOException {
        Decompressor gzip = new Decompressor(source, true, maxLength);
        gzip.skipHeader();
        return gzip;
    }

    static Decompressor ofZlib(PushbackInputStream source, int maxLength) {
        return new Decompressor(source, false, maxLength);
    }

    /** Whether a gzip member begins here. */
    static boolean isAtGzip(PushbackInputStream source) throws IOException {
        byte[] magic = peek(source);
        return magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    }

    /** Whether zlib data begins here. */
    static boolean isAtZlib(PushbackInputStream source) throws IOException {
        byte[] head = peek(source);
        return head.length == 2 && (head[0] & 0x0f) == DEFLATED && ((head[0] & 0xff) << 8 | head[1] & 0xff) % 31 == 0;
    }

    private static byte[] peek(PushbackInputStream source) throws IOException {
        byte[] bytes = source.readNBytes(2);
        source.unread(bytes);
        return bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        try {
            int inflated = 0;
            while (inflated == 0 && !ended) {
                inflated = inflater.inflate(bytes, offset, count);
                if (inflated == 0) {
                    proceed();
                }
            }
            length += inflated;
            if (length > maxLength) {
                throw UnreadableAnswerException.tooLarge(maxLength);
            }
            checksum.update(bytes, offset, inflated);
            return inflated == 0 ? -1 : inflated;
        } catch (DataFormatException corrupt) {
            throw corrupt(corrupt.getMessage());
        }
    }

    /** Reads the next block, or what follows the compressed data. */
    private void proceed() throws IOException {
        if (inflater.finished()) {
            source.unread(block, blockLength - inflater.getRemaining(), inflater.getRemaining());
            ended = !gzip || !isAtNextMember();
            if (ended) {
                // Padding.
                source.transferTo(OutputStream.nullOutputStream());
            }
        } else if (inflater.needsDictionary()) {
            throw corrupt("it needs a dictionary");
        } else {
            blockLength = source.read(block);
            if (blockLength < 0) {
                throw corrupt("it ends early");
            }
            inflater.setInput(block, 0, blockLength);
        }
    }

    private boolean isAtNextMember() throws IOException {
        if (number(4) != checksum.getValue() || number(4) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw corrupt("the checksum differs");
        }
        if (!isAtGzip(source)) {
            return false;
        }
        skipHeader();
        inflater.reset();
        checksum.reset();
        return true;
    }

    private void skipHeader() throws IOException {
        number(2);
        if (number(1) != DEFLATED) {
            throw corrupt("another method than deflate");
        }
        long flags = number(1);
        skipBytes(6);
        if ((flags & EXTRA) != 0) {
            skipBytes(number(2));
        }
        for (int flag = NAME; flag <= COMMENT; flag *= 2) {
            while ((flags & flag) != 0 && number(1) != 0) {
                continue;
            }
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skipBytes(2);
        }
    }

    private void skipBytes(long count) throws IOException {
        for (long i = 0; i < count; i++) {
            number(1);
        }
    }

    /** The next bytes as a number, the least significant first. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            int next = source.read();
            if (next < 0) {
                throw corrupt("it ends early");
            }
            number |= (long) next << 8 * i;
        }
        return number;
    }

    private UnreadableAnswerException corrupt(String problem) {
        return new UnreadableAnswerException(
                "expected a body compressed with " + (gzip ? "gzip" : "deflate") + ", found corrupt data: " + problem);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        source.close();
    }
}
