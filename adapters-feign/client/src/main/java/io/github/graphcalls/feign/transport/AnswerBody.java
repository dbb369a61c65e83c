package io.github.graphcalls.feign.transport;

import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** A body that has been read, or what was wrong with it, which is told to whoever wants to read it. */
final class AnswerBody implements Response.Body {

    private static final byte[] NOTHING = {};
    private static final int USUAL = 4096;

    private final byte[] bytes;
    private final String problem;

    private AnswerBody(byte[] bytes, String problem) {
        this.bytes = bytes;
        this.problem = problem;
    }

    /**
     * Reads a body.
     *
     * @param input the body as it comes
     * @param length how long it says it is, negative when it does not
     * @param packed whether it is packed with gzip
     * @param largest how long it may be, packed and unpacked
     * @throws IOException if it could not be read to its end
     */
    static AnswerBody read(InputStream input, long length, boolean packed, int largest) throws IOException {
        byte[] bytes = length > largest ? null : readUpTo(largest, input, length);
        if (bytes == null) {
            return tooLarge(largest);
        }
        return packed && looksPacked(bytes) ? unpack(bytes, largest) : new AnswerBody(bytes, null);
    }

    /** A client may have unpacked a body and left the header that says it is packed. */
    private static boolean looksPacked(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    static boolean isPacked(String encoding) {
        return encoding != null && (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip"));
    }

    private static AnswerBody unpack(byte[] packed, int largest) {
        try (InputStream input = new GZIPInputStream(new ByteArrayInputStream(packed), USUAL)) {
            byte[] bytes = readUpTo(largest, input, -1);
            return bytes == null ? tooLarge(largest) : new AnswerBody(bytes, null);
        } catch (IOException e) {
            return new AnswerBody(null, "expected a whole body packed with gzip, found another: " + e.getMessage());
        }
    }

    private static AnswerBody tooLarge(int largest) {
        return new AnswerBody(null, "expected a body of at most " + largest + " bytes, found more");
    }

    /** The bytes up to the end, or null when there are more. */
    private static byte[] readUpTo(int largest, InputStream input, long length) throws IOException {
        byte[] bytes = new byte[length < 0 ? Math.min(USUAL, largest) : (int) length];
        int size = 0;
        while (true) {
            if (size == bytes.length) {
                int next = input.read();
                if (next < 0) {
                    return bytes;
                }
                if (size == largest) {
                    return null;
                }
                bytes = Arrays.copyOf(bytes, (int) Math.min(largest, 2L * size + 1));
                bytes[size++] = (byte) next;
            }
            int count = input.read(bytes, size, bytes.length - size);
            if (count < 0) {
                return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
            }
            size += count;
        }
    }

    static byte[] bytesOf(Response.Body body) throws IOException {
        if (body instanceof AnswerBody known) {
            return known.bytes();
        }
        return body == null ? NOTHING : body.asInputStream().readAllBytes();
    }

    boolean isReadable() {
        return problem == null;
    }

    private byte[] bytes() throws UnreadableAnswerException {
        if (problem != null) {
            throw new UnreadableAnswerException(problem);
        }
        return bytes;
    }

    /** Unknown to Feign, which would copy a short body. */
    @Override
    public Integer length() {
        return null;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public InputStream asInputStream() throws IOException {
        return new ByteArrayInputStream(bytes());
    }

    @Override
    public Reader asReader(Charset charset) throws IOException {
        return new InputStreamReader(asInputStream(), charset);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
