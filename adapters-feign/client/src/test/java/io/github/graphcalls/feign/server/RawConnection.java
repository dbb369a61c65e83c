package io.github.graphcalls.feign.server;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One connection, from the server's side; records its requests in the server. */
public final class RawConnection {
    public final Socket socket;
    private final List<List<String>> requests;
    private final BufferedReader lines;
    private List<String> last = List.of();
    private String body = "";

    public RawConnection(Socket socket, List<List<String>> requests) throws IOException {
        this.socket = socket;
        this.requests = requests;
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** Reads the next request; false when the client is gone. */
    public boolean request() throws IOException {
        List<String> request = new ArrayList<>();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            request.add(line);
        }
        last = request;
        body = body(header("Content-Length").map(Integer::parseInt).orElse(0));
        if (!request.isEmpty()) {
            requests.add(request);
        }
        return !request.isEmpty();
    }

    /** The head of the last request, line by line. */
    public List<String> last() {
        return last;
    }

    /** A header of the last request. */
    public Optional<String> header(String name) {
        return last.stream()
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .findFirst();
    }

    /** The body of the last request. */
    public String body() {
        return body;
    }

    private String body(int length) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int next = lines.read();
            if (next < 0) {
                throw new EOFException("the client is gone within its request");
            }
            text.append((char) next);
        }
        return text.toString();
    }

    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Closes with a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says nothing more until the client is gone. */
    public void awaitClose() throws IOException {
        while (lines.read() >= 0) {
            continue;
        }
    }
}
