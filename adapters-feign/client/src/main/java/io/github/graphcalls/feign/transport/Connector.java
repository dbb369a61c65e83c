package io.github.graphcalls.feign.transport;

import io.github.graphcalls.feign.transport.connect.BlockingCalls;
import io.github.graphcalls.feign.transport.connect.Exchange;
import io.github.graphcalls.feign.transport.connect.HttpProxy;
import io.github.graphcalls.feign.transport.connect.Route;
import io.github.graphcalls.feign.transport.connect.RouteException;
import io.github.graphcalls.feign.transport.connect.TlsHandshake;
import io.github.graphcalls.wire.GraphAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Opens connections: a socket, the tunnel of a proxy where there is one, and TLS. */
final class Connector {

    private final int millis;
    private final Optional<SSLContext> trust;
    private final BlockingCalls<String, InetAddress[]> addresses;

    Connector(TransportSettings settings, BlockingCalls.Call<String, InetAddress[]> dns) {
        millis = (int) Math.min(
                Integer.MAX_VALUE, Math.max(1, settings.connectTimeout().toMillis()));
        trust = settings.trust();
        addresses = new BlockingCalls<>("address", dns);
    }

    /**
     * Opens a connection.
     *
     * @param connection gets the socket as soon as there is one, so that to close it ends the attempt
     * @param exchange ends the wait for the host's addresses when it is cancelled
     */
    void open(Connection connection, Route route, Exchange exchange) throws IOException, HttpException {
        Socket socket = connect(connection, route, addresses.await(route.firstHost(), exchange));
        if (route.proxy().isPresent()) {
            tunnel(connection, route, route.proxy().get());
        }
        if (route.secure()) {
            TlsHandshake.Result tls = new TlsHandshake(trust, millis).over(socket, route);
            connection.bind(tls.secured(), tls.below(), socket);
        }
    }

    private Socket connect(Connection connection, Route route, InetAddress[] hosts) throws IOException {
        for (int i = 0; ; i++) {
            // A read from the socket of a channel ends when its thread is interrupted, also on a platform thread.
            Socket socket = SocketChannel.open().socket();
            try {
                connection.bind(socket);
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(hosts[i], route.firstPort()), millis);
                return socket;
            } catch (IOException e) {
                socket.close();
                if (i == hosts.length - 1
                        || connection.isClosed()
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    private static void tunnel(Connection connection, Route route, HttpProxy proxy) throws IOException, HttpException {
        ClassicHttpRequest request = new BasicClassicHttpRequest("CONNECT", null, null, route.authority());
        request.addHeader("Host", route.authority());
        proxy.user()
                .map(user -> user + ":"
                        + proxy.password().map(secret -> secret.reveal()).orElse(""))
                .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .ifPresent(text -> request.addHeader("Proxy-Authorization", "Basic " + text));
        ClassicHttpResponse answer = connection.send(request);
        String name = "the proxy " + proxy.host() + ":" + proxy.port();
        if (answer.getCode() / 100 != 2) {
            throw refusal(
                    name + " refused the tunnel: status " + answer.getCode() + " for " + route.authority(),
                    answer,
                    proxy);
        }
        if (connection.hasUnreadBytes()) {
            // They would be read as the answer of the server, without TLS.
            throw new IOException(name + " sent bytes after its answer to CONNECT");
        }
    }

    /** After a status that is not retryable another attempt may lock the user out. */
    private static IOException refusal(String problem, ClassicHttpResponse answer, HttpProxy proxy) {
        int status = answer.getCode();
        if (status >= 500 || status == HttpStatus.SC_REQUEST_TIMEOUT || status == HttpStatus.SC_TOO_MANY_REQUESTS) {
            return RouteException.retryable(
                    problem, GraphAnswer.of(status, MessageConverter.headers(answer), new byte[0]));
        }
        boolean isOfUser = status == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED || status == HttpStatus.SC_FORBIDDEN;
        String user =
                proxy.user().isPresent() ? "check proxy-user and proxy-password" : "set proxy-user and proxy-password";
        return RouteException.blocked(problem + "; " + (isOfUser ? user : "check the setting proxy"));
    }
}
