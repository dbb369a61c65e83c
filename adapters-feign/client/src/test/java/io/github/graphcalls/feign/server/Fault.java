package io.github.graphcalls.feign.server;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.FaultyServer.BLOCK;
import static io.github.graphcalls.feign.server.FaultyServer.HEAD;
import static io.github.graphcalls.feign.server.FaultyServer.drip;
import static io.github.graphcalls.feign.server.FaultyServer.flood;
import static io.github.graphcalls.feign.server.FaultyServer.pace;
import static io.github.graphcalls.feign.server.FaultyServer.packed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way in which the wire goes wrong, and what comes of it: a row of the README's table.
 *
 * @param name the fault
 * @param outcome what comes of a lookup
 * @param service what the server does
 */
public record Fault(String name, String outcome, RawServer.Service service) {

    public static Stream<Fault> onHttp() {
        return Stream.of(
                        List.of(
                                asked("the connection is closed without an answer", "Unavailable", connection -> {}),
                                new Fault(
                                        "the connection is reset before the request is read",
                                        "Unavailable",
                                        RawConnection::reset),
                                asked(
                                        "the connection is reset when the request was read",
                                        "Unavailable",
                                        RawConnection::reset),
                                asked("the connection is reset within the head", "Unavailable", connection -> {
                                    connection.write("HTTP/1.1 200 OK\r\nContent-Le");
                                    connection.reset();
                                }),
                                asked("the connection is reset within the body", "Unavailable", connection -> {
                                    connection.write(HEAD + "Content-Length: 999\r\n\r\n" + DOCUMENT);
                                    connection.reset();
                                }),
                                said(
                                        "the body is shorter than it says",
                                        "Unavailable",
                                        HEAD + "Content-Length: 999\r\n\r\n{}"),
                                said(
                                        "the last chunk is missing",
                                        "Unavailable",
                                        HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")),
                        List.of(
                                asked("the server is silent", "TimedOut", RawConnection::awaitClose),
                                asked(
                                        "the head drips, byte by byte",
                                        "TimedOut",
                                        connection -> drip(connection, HEAD + "X: ")),
                                asked(
                                        "the body drips, byte by byte",
                                        "TimedOut",
                                        connection -> drip(connection, HEAD + "Content-Length: 4000000\r\n\r\n")),
                                asked(
                                        "the server is always about to answer (status 100, again and again)",
                                        "TimedOut",
                                        connection -> {
                                            while (true) {
                                                connection.write("HTTP/1.1 100 Continue\r\n\r\n");
                                                pace();
                                            }
                                        })),
                        List.of(
                                said(
                                        "HTTP/1.0, the end of the connection ends the body",
                                        "Found",
                                        "HTTP/1.0 200 OK\r\n\r\n" + DOCUMENT),
                                said(
                                        "a call with the wrong content type",
                                        "Found",
                                        RawServer.answer(200, "Content-Type: text/html\r\n", DOCUMENT)),
                                said(
                                        "a call, packed with gzip",
                                        "Found",
                                        packed(DOCUMENT.getBytes(StandardCharsets.UTF_8), 1, 0)),
                                said(
                                        "a body that is packed and broken off",
                                        "Malformed",
                                        packed(DOCUMENT.getBytes(StandardCharsets.UTF_8), 1, 9)),
                                said("a gzip bomb: 100 MB in 100 kB", "Malformed", packed(BLOCK, 1526, 0)),
                                asked("a body of 100 MB", "Malformed", connection -> flood(connection, 200)),
                                asked(
                                        "a body of 100 MB, with status 503",
                                        "Unavailable",
                                        connection -> flood(connection, 503)),
                                asked("headers without end", "Malformed", connection -> {
                                    connection.write(HEAD);
                                    while (true) {
                                        connection.write("X-Filler: and another one\r\n");
                                    }
                                }),
                                said(
                                        "a header line of 100 kB",
                                        "Malformed",
                                        HEAD + "X: " + "x".repeat(100_000) + "\r\n\r\n"),
                                said(
                                        "chunks that are none",
                                        "Malformed",
                                        HEAD + "Transfer-Encoding: chunked\r\n\r\nwhat\r\nis this?\r\n\r\n"),
                                said("no HTTP at all", "Malformed", "SSH-2.0-OpenSSH_9.6\r\n\r\n"),
                                said("a status that is none", "Malformed", "HTTP/1.1 000 What\r\n\r\n"),
                                said("another version of HTTP", "Malformed", "HTTP/7.0 200 OK\r\n\r\n" + DOCUMENT),
                                said(
                                        "a length that is no number",
                                        "Malformed",
                                        HEAD + "Content-Length: plenty\r\n\r\n" + DOCUMENT)),
                        List.of(
                                said("an empty 200", "Malformed", RawServer.answer(200, "", "")),
                                said("status 204", "Malformed", "HTTP/1.1 204 No Content\r\n\r\n"),
                                said("status 304", "Malformed", "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n"),
                                said(
                                        "HTML with status 200",
                                        "Malformed",
                                        RawServer.answer(200, "", "<html>Sign in</html>")),
                                said(
                                        "HTML with status 502",
                                        "Unavailable",
                                        RawServer.answer(502, "", "<html>Bad Gateway</html>")),
                                said(
                                        "HTML with status 403",
                                        "Denied",
                                        RawServer.answer(403, "", "<html>Blocked</html>")),
                                said("another call", "Malformed", RawServer.answer(200, "", "{\"id\":\"another\"}"))))
                .flatMap(List::stream);
    }

    /** Asks on a connection that a server has, and does something then. */
    public static Fault asked(String name, String outcome, RawServer.Service then) {
        return new Fault(name, outcome, connection -> {
            if (connection.request()) {
                then.serve(connection);
            }
        });
    }

    private static Fault said(String name, String outcome, String answer) {
        return said(name, outcome, answer.getBytes(StandardCharsets.UTF_8));
    }

    private static Fault said(String name, String outcome, byte[] answer) {
        return asked(name, outcome, connection -> connection.write(answer));
    }

    /** A redirect, again and again. */
    public static Fault redirect(String name, String location) {
        return new Fault(name, "Malformed", connection -> {
            while (connection.request()) {
                connection.write(RawServer.answer(302, "Location: " + location + "\r\n", ""));
            }
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
