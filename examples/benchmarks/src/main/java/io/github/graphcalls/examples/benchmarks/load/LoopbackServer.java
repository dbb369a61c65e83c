package io.github.graphcalls.examples.benchmarks.load;

import io.github.graphcalls.examples.benchmarks.decode.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocketFactory;

/**
 * Answers every request with the peer-to-peer call, under the id that was asked for: as little work as a server can have, in
 * a process of its own. With the name of a scheme it listens on a free port of the loopback address, which it prints; its
 * certificate comes from the JVM's {@code javax.net.ssl.keyStore}.
 */
final class LoopbackServer {

    private static final String SAMPLE_ID = "2e1a0b00-2db4-4022-9570-243709c565ab";
    private static final int BACKLOG = 1024;
    private static final int STACK = 128 * 1024;
    private static final int LONGEST_HEAD = 8 * 1024;

    private final byte[] before;
    private final byte[] after;

    private LoopbackServer() {
        byte[] document = Samples.document("peer-to-peer");
        String[] parts = new String(document, StandardCharsets.UTF_8).split(SAMPLE_ID);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
                + document.length + "\r\nDate: Tue, 24 Nov 2026 20:00:00 GMT\r\nCache-Control: private"
                + "\r\nrequest-id: 3f1b2a90-6f7a-4c62-a7a4-0e3c7d2f0a11\r\n\r\n";
        before = (head + parts[0]).getBytes(StandardCharsets.UTF_8);
        after = parts[1].getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] scheme) throws IOException {
        ServerSocketFactory sockets =
                scheme[0].equals("https") ? SSLServerSocketFactory.getDefault() : ServerSocketFactory.getDefault();
        LoopbackServer server = new LoopbackServer();
        try (ServerSocket listening = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            System.out.println(scheme[0] + "://localhost:" + listening.getLocalPort() + "/v1.0");
            while (true) {
                Socket socket = listening.accept();
                Thread thread = new Thread(null, () -> server.serve(socket), "connection", STACK);
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private void serve(Socket socket) {
        byte[] buffer = new byte[LONGEST_HEAD];
        ByteArrayOutputStream answer = new ByteArrayOutputStream(2 * before.length);
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream input = socket.getInputStream();
            OutputStream output = socket.getOutputStream();
            int size = 0;
            for (int count = input.read(buffer); count > 0; count = input.read(buffer, size, buffer.length - size)) {
                size += count;
                if (isWhole(buffer, size)) {
                    answer.reset();
                    answer.write(before);
                    writeId(buffer, answer);
                    answer.write(after);
                    answer.writeTo(output);
                    size = 0;
                }
            }
        } catch (IOException gone) {
            // The contestant has closed its connection.
        }
    }

    private static boolean isWhole(byte[] buffer, int size) {
        return size > 4 && buffer[size - 1] == '\n' && buffer[size - 2] == '\r' && buffer[size - 3] == '\n';
    }

    /** The last segment of the path in the request line. */
    private static void writeId(byte[] buffer, ByteArrayOutputStream answer) {
        int end = 4;
        int start = end;
        while (buffer[end] != ' ' && buffer[end] != '?') {
            if (buffer[end++] == '/') {
                start = end;
            }
        }
        answer.write(buffer, start, end - start);
    }
}
