package io.github.graphcalls.feign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers each connection with the same bytes, whatever is asked, and remembers what was asked. */
final class RawServer implements AutoCloseable {

    interface Answer {
        void write(OutputStream output) throws IOException;
    }

    final List<List<String>> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final Answer answer;

    private RawServer(Answer answer) {
        this.answer = answer;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    static RawServer answering(Answer answer) {
        return new RawServer(answer);
    }

    static RawServer answering(String answer) {
        return new RawServer(output -> output.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    /** An answer with a body and its length. */
    static RawServer answering(int status, String headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return answering("HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + length
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/v1.0";
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                List<String> request = new ArrayList<>();
                for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                    request.add(line);
                }
                requests.add(request);
                answer.write(connection.getOutputStream());
            } catch (IOException clientIsGone) {
                continue;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
