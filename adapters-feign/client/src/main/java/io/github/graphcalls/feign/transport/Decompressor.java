package io.github.graphcalls.feign.transport;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses a body that has been read, once, into at most a given length. It loops where {@link java.util.zip.GZIPInputStream}
 * calls itself for each member, which ends the stack when a body has thousands.
 */
final class Decompressor {

    /** The first two bytes of a member. */
    private static final int MAGIC = 0x8b1f;

    private static final int DEFLATED = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final byte[] body;
    private final int maxLength;
    private final ByteBuffer input;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final byte[] block = new byte[4096];

    Decompressor(byte[] body, int maxLength) {
        this.body = body;
        this.maxLength = maxLength;
        input = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The content of all members of a gzip file (RFC 1952). A body that is none was decompressed by the client that got it. */
    byte[] gunzip() throws UnreadableAnswerException {
        if (!isAtMember()) {
            return body;
        }
        Inflater inflater = new Inflater(true);
        try {
            // What follows the last member is padding.
            while (isAtMember()) {
                skipHeader();
                inflater.reset();
                int begin = output.size();
                CRC32 checksum = inflate(inflater);
                if (input.getInt() != (int) checksum.getValue() || input.getInt() != output.size() - begin) {
                    throw new DataFormatException("the checksum differs");
                }
            }
            return output.toByteArray();
        } catch (DataFormatException | BufferUnderflowException e) {
            throw broken("gzip", e);
        } finally {
            inflater.end();
        }
    }

    private boolean isAtMember() {
        return input.remaining() > 1 && (input.getShort(input.position()) & 0xffff) == MAGIC;
    }

    private void skipHeader() throws DataFormatException {
        input.getShort();
        if (input.get() != DEFLATED) {
            throw new DataFormatException("another method than deflate");
        }
        int flags = input.get();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(input.getShort() & 0xffff);
        }
        for (int flag = NAME; flag <= COMMENT; flag *= 2) {
            while ((flags & flag) != 0 && input.get() != 0) {
                continue;
            }
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
    }

    private void skip(int count) {
        if (count > input.remaining()) {
            throw new BufferUnderflowException();
        }
        input.position(input.position() + count);
    }

    /**
     * The content of a body that is deflated: as zlib data (RFC 1950), or bare, as some servers have it. A body that is neither was
     * decompressed by the client that got it.
     */
    byte[] inflate() throws UnreadableAnswerException {
        boolean zlib =
                body.length > 1 && (body[0] & 0x0f) == DEFLATED && ((body[0] & 0xff) << 8 | body[1] & 0xff) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        try {
            inflate(inflater);
            return zlib || !input.hasRemaining() ? output.toByteArray() : body;
        } catch (DataFormatException | BufferUnderflowException e) {
            if (zlib) {
                throw broken("deflate", e);
            }
            return body;
        } finally {
            inflater.end();
        }
    }

    /** Appends what the input holds up to the end of its compressed data, and returns the checksum of that. */
    private CRC32 inflate(Inflater inflater) throws DataFormatException, UnreadableAnswerException {
        CRC32 checksum = new CRC32();
        inflater.setInput(input);
        while (!inflater.finished()) {
            int count = inflater.inflate(block);
            if (count == 0 && !inflater.finished()) {
                throw new BufferUnderflowException();
            }
            if (count > maxLength - output.size()) {
                throw AnswerBody.tooLarge(maxLength);
            }
            output.write(block, 0, count);
            checksum.update(block, 0, count);
        }
        return checksum;
    }

    private static UnreadableAnswerException broken(String coding, Exception problem) {
        String detail = problem instanceof BufferUnderflowException ? "it ends early" : problem.getMessage();
        return new UnreadableAnswerException(
                "expected a body compressed with " + coding + ", found another: " + detail);
    }
}
