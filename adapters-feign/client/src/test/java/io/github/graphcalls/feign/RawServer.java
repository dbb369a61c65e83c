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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * A server that says just what a test wants said on the wire, and remembers what it was asked, the connections, and which of
 * them are open.
 */
final class RawServer implements AutoCloseable {

    /** What is written once a request has come; then the connection is closed. */
    interface Answer {
        void write(OutputStream output) throws IOException;
    }

    /** All that happens on a connection; then it is closed. */
    interface Service {
        void serve(Connection connection) throws IOException;
    }

    /** One connection, from the server's side. */
    final class Connection {
        final Socket socket;
        private final BufferedReader lines;
        private List<String> last = List.of();

        private Connection(Socket socket) throws IOException {
            this.socket = socket;
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        /** The head of the next request, or none when the client is gone. */
        boolean request() throws IOException {
            List<String> request = new ArrayList<>();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                request.add(line);
            }
            last = request;
            if (!request.isEmpty()) {
                requests.add(request);
            }
            return !request.isEmpty();
        }

        /** The head of the last request, line by line. */
        List<String> last() {
            return last;
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Closes with a reset instead of a farewell. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says nothing more until the client is gone. */
        void awaitFarewell() throws IOException {
            while (lines.read() >= 0) {
                continue;
            }
        }
    }

    final List<List<String>> requests = new CopyOnWriteArrayList<>();
    /** How many connections were made. */
    final List<Integer> connections = new CopyOnWriteArrayList<>();

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket socket;
    private final String scheme;
    private final Service service;

    private RawServer(ServerSocket socket, String scheme, Service service) {
        this.socket = socket;
        this.scheme = scheme;
        this.service = service;
        start(this::accept);
    }

    static RawServer serving(Service service) {
        try {
            return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawServer servingWithTls(SSLContext identity, Service service) {
        try {
            return new RawServer(
                    identity.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    "https",
                    service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawServer answering(Answer answer) {
        return serving(connection -> {
            connection.request();
            answer.write(connection.socket.getOutputStream());
        });
    }

    static RawServer answering(String answer) {
        return answering(output -> output.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    /** An answer with a body and its length. */
    static RawServer answering(int status, String headers, String body) {
        return answering(answer(status, "Connection: close\r\n" + headers, body));
    }

    static String answer(int status, String headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + length + "\r\n\r\n" + body;
    }

    String origin() {
        return scheme + "://127.0.0.1:" + socket.getLocalPort();
    }

    String baseUrl() {
        return origin() + "/v1.0";
    }

    /** Whether all connections are closed, at the latest after some seconds. */
    boolean isDeserted() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        synchronized (open) {
            while (!open.isEmpty() && System.nanoTime() < end) {
                open.wait(100);
            }
            return open.isEmpty();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                connections.add(connection.getPort());
                start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            service.serve(new Connection(connection));
        } catch (IOException clientIsGone) {
            // As it may.
        } finally {
            synchronized (open) {
                open.remove(connection);
                open.notifyAll();
            }
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
