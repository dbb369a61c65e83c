package io.github.graphcalls.feign.transport;

import feign.Response;
import io.github.graphcalls.feign.transport.body.BoundedInput;
import io.github.graphcalls.feign.transport.body.ContentCodings;
import io.github.graphcalls.feign.transport.body.UnreadableAnswerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** Holds a body that was read and decompressed, or the problem that its reader gets as an exception. */
final class AnswerBody implements Response.Body {

    private static final byte[] NOTHING = {};

    private final byte[] bytes;
    private final String problem;
    private final boolean measured;

    private AnswerBody(byte[] bytes, String problem, boolean measured) {
        this.bytes = bytes;
        this.problem = problem;
        this.measured = measured;
    }

    /**
     * Reads a body.
     *
     * @param input the body as it arrives
     * @param length its declared length, negative without one
     * @param codings its content codings
     * @param largest the largest length, compressed and decompressed, in bytes
     * @throws IOException if it could not be read to its end
     */
    static AnswerBody read(InputStream input, long length, ContentCodings codings, int largest) throws IOException {
        if (length > largest) {
            return unreadable(UnreadableAnswerException.tooLarge(largest).getMessage());
        }
        boolean measured = length >= 0 && !codings.areDecoded();
        try (InputStream decoded = codings.decode(new BoundedInput(input, largest), largest)) {
            byte[] bytes = measured ? decoded.readNBytes((int) length) : decoded.readAllBytes();
            return new AnswerBody(bytes, null, measured);
        } catch (UnreadableAnswerException e) {
            return unreadable(e.getMessage());
        }
    }

    static AnswerBody unreadable(String problem) {
        return new AnswerBody(null, problem, false);
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

    /** The declared length, or null without one, for a body that was compressed, and for one that cannot be read. */
    @Override
    public Integer length() {
        return measured ? bytes.length : null;
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
