package io.github.graphcalls.feign.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/** What a faulty server sends: compressed bodies, bodies that are too large, and answers byte by byte. */
public final class FaultyServer {

    public static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    public static final byte[] BLOCK = new byte[1 << 16];

    private FaultyServer() {}

    public static byte[] packed(byte[] block, int times, int missing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int length = packed.size() - missing;
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes((HEAD + "Content-Encoding: gzip\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        answer.write(packed.toByteArray(), 0, length);
        return answer.toByteArray();
    }

    public static void flood(RawConnection connection, int status) throws IOException {
        connection.write("HTTP/1.1 " + status + " X\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 100_000_000 / BLOCK.length; i++) {
            connection.write("10000\r\n");
            connection.write(BLOCK);
            connection.write("\r\n");
        }
        connection.write("0\r\n\r\n");
    }

    public static void drip(RawConnection connection, String first) throws IOException {
        connection.write(first);
        while (true) {
            connection.write("x");
            pace();
        }
    }

    public static void pace() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
}
