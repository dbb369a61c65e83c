package io.github.graphcalls.feign.transport.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes as a server compresses them. */
public final class Compressed {

    private interface Compressor {
        OutputStream over(OutputStream output) throws IOException;
    }

    private Compressed() {}

    public static byte[] gzip(byte[] content) {
        return compressed(content, GZIPOutputStream::new);
    }

    /** Deflate as RFC 9110 has it. */
    public static byte[] zlib(byte[] content) {
        return compressed(content, DeflaterOutputStream::new);
    }

    /** Deflate as some servers have it, without the header and the checksum of zlib. */
    public static byte[] bareDeflate(byte[] content) {
        return compressed(
                content, output -> new DeflaterOutputStream(output, new Deflater(Deflater.DEFAULT_COMPRESSION, true)));
    }

    private static byte[] compressed(byte[] content, Compressor compressor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream output = compressor.over(bytes)) {
            output.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] repeated(int count, byte[] part) {
        return joined(Collections.nCopies(count, part).toArray(byte[][]::new));
    }
}
