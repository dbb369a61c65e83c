package io.github.graphcalls.examples.benchmarks.contestant;

import io.github.graphcalls.examples.benchmarks.decode.HandWrittenReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** The floor: a socket for each thread, a request that is one text, and a reader that knows just what this server sends. */
public final class RawSocket implements Contestant {

    private static final int LARGEST = 16 * 1024;
    private static final byte[] LENGTH = "Content-Length: ".getBytes(StandardCharsets.US_ASCII);

    private record Line(Socket socket, byte[] buffer) {}

    @Override
    public CallFinder open(String baseUrl) {
        URI base = URI.create(baseUrl);
        SocketFactory sockets =
                base.getScheme().equals("https") ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
        ThreadLocal<Line> lines = ThreadLocal.withInitial(() -> connect(sockets, base));
        String head = "GET " + base.getPath() + "/communications/calls/";
        String tail = " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nAuthorization: Bearer any\r\nAccept: application/json\r\n\r\n";
        return id -> {
            Line line = lines.get();
            line.socket.getOutputStream().write((head + id + tail).getBytes(StandardCharsets.US_ASCII));
            return HandWrittenReader.read(body(line)).id().value();
        };
    }

    private static Line connect(SocketFactory sockets, URI base) {
        try {
            Socket socket = sockets.createSocket(base.getHost(), base.getPort());
            socket.setTcpNoDelay(true);
            return new Line(socket, new byte[LARGEST]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] body(Line line) throws IOException {
        byte[] buffer = line.buffer;
        int size = 0;
        int body = -1;
        int end = -1;
        InputStream input = line.socket.getInputStream();
        while (end < 0 || size < end) {
            int count = input.read(buffer, size, buffer.length - size);
            if (count < 0) {
                throw new EOFException();
            }
            size += count;
            if (body < 0) {
                body = bodyIn(buffer, size);
                end = body < 0 ? -1 : body + lengthIn(buffer, body);
            }
        }
        return Arrays.copyOfRange(buffer, body, end);
    }

    private static int bodyIn(byte[] buffer, int size) {
        for (int i = 3; i < size; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int lengthIn(byte[] buffer, int size) {
        for (int i = 0; i < size - LENGTH.length; i++) {
            if (Arrays.equals(buffer, i, i + LENGTH.length, LENGTH, 0, LENGTH.length)) {
                int length = 0;
                for (int at = i + LENGTH.length; buffer[at] != '\r'; at++) {
                    length = length * 10 + buffer[at] - '0';
                }
                return length;
            }
        }
        throw new IllegalStateException("no Content-Length");
    }
}
