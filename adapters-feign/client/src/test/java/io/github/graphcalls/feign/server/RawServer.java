package io.github.graphcalls.feign.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A server that writes exactly the bytes of a test, and records requests, connections, and which of them are open.
 */
public final class RawServer implements AutoCloseable {

    /** What is written once a request has come; then the connection is closed. */
    public interface Answer {
        void write(OutputStream output) throws IOException;
    }

    /** All that happens on a connection; then it is closed. */
    public interface Service {
        void serve(RawConnection connection) throws IOException;
    }

    public final List<List<String>> requests = new CopyOnWriteArrayList<>();
    /** How many connections were made. */
    public final List<Integer> connections = new CopyOnWriteArrayList<>();

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

    public static RawServer serving(Service service) {
        try {
            return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RawServer servingWithTls(SSLContext identity, Service service) {
        try {
            return new RawServer(
                    identity.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    "https",
                    service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With TLS and the identity that {@link Certificates#trust} trusts, or without TLS. */
    public static RawServer serving(String scheme, Service service) {
        return scheme.equals("https") ? servingWithTls(Certificates.good(), service) : serving(service);
    }

    /** The first connection is served by the first service, and so on; those after the last service by that one. */
    public static Service inTurn(Service... services) {
        AtomicInteger next = new AtomicInteger();
        return connection -> services[Math.min(next.getAndIncrement(), services.length - 1)].serve(connection);
    }

    /** Answers on each connection as long as it is asked, with one answer after the other, and then with the last of them. */
    public static RawServer keeping(String... answers) {
        AtomicInteger next = new AtomicInteger();
        return serving(connection -> {
            while (connection.request()) {
                connection.write(answers[Math.min(next.getAndIncrement(), answers.length - 1)]);
            }
        });
    }

    /** Reports its first request, and answers nothing. */
    public static RawServer silent(CountDownLatch asked) {
        return serving(connection -> {
            connection.request();
            asked.countDown();
            connection.awaitClose();
        });
    }

    public static RawServer answering(Answer answer) {
        return serving(connection -> {
            connection.request();
            answer.write(connection.socket.getOutputStream());
        });
    }

    public static RawServer answering(String answer) {
        return answering(output -> output.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    /** An answer with a body and its length. */
    public static RawServer answering(int status, String headers, String body) {
        return answering(answer(status, "Connection: close\r\n" + headers, body));
    }

    public static String answer(int status, String headers, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + length + "\r\n\r\n" + body;
    }

    public String origin() {
        return scheme + "://127.0.0.1:" + socket.getLocalPort();
    }

    public String baseUrl() {
        return origin() + "/v1.0";
    }

    /** Whether all connections are closed, at the latest after some seconds. */
    public boolean isDeserted() throws InterruptedException {
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
            service.serve(new RawConnection(connection, requests));
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
