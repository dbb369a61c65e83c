package io.github.graphcalls.feign;

import io.github.graphcalls.feign.server.Certificates;
import io.github.graphcalls.feign.server.Established;
import io.github.graphcalls.feign.server.Fault;
import io.github.graphcalls.feign.server.RawConnection;
import io.github.graphcalls.feign.server.RawServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * A row of the comparison: a fault of the client's tests.
 *
 * @param name as in the client's README
 * @param server starts a server that has the fault
 * @param baseUrl the base URL for such a server
 */
record ComparedFault(String name, Supplier<RawServer> server, UnaryOperator<String> baseUrl) {

    private static final RawServer.Service CALL = connection -> {
        connection.request();
        connection.write(RawServer.answer(200, "Connection: close\r\n", Established.DOCUMENT));
    };

    private static final RawServer ELSEWHERE = RawServer.serving(CALL);

    static List<ComparedFault> all() {
        Stream<ComparedFault> onHttp = Fault.onHttp().map(fault -> serving(fault.name(), fault.service()));
        Stream<ComparedFault> others = Stream.of(
                new ComparedFault(
                        "no server listens",
                        () -> RawServer.serving(CALL),
                        url -> "http://127.0.0.1:" + unusedPort() + "/v1.0"),
                new ComparedFault(
                        "the host has no address",
                        () -> RawServer.serving(CALL),
                        url -> "https://no-such-host.invalid/v1.0"),
                serving(
                        "a redirect that leads to itself",
                        Fault.redirect("", "/v1.0/communications/calls/" + Established.ID)
                                .service()),
                serving(
                        "a redirect to another host",
                        Fault.redirect("", ELSEWHERE.baseUrl() + "/x").service()),
                tls("a good certificate", Certificates.good()),
                tls("an expired certificate", Certificates.expired()),
                tls("a certificate of another host", Certificates.ofAnotherHost()),
                tls("an untrusted certificate", Certificates.untrusted()),
                overTls(
                        "no TLS where TLS is expected",
                        connection -> connection.write("HTTP/1.1 400 Bad Request\r\n\r\n")),
                overTls("the server is silent when TLS begins", RawConnection::awaitClose));
        return Stream.concat(onHttp, others).toList();
    }

    private static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ComparedFault serving(String name, RawServer.Service service) {
        return new ComparedFault(name, () -> RawServer.serving(service), url -> url);
    }

    private static ComparedFault tls(String name, SSLContext identity) {
        return new ComparedFault(name, () -> RawServer.servingWithTls(identity, CALL), url -> url);
    }

    private static ComparedFault overTls(String name, RawServer.Service service) {
        return new ComparedFault(name, () -> RawServer.serving(service), url -> url.replace("http:", "https:"));
    }
}
