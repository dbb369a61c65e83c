package io.github.graphcalls.feign.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Makes connections: a socket, a tunnel where a proxy is between, and TLS with the certificate and the host verified. */
final class Connector {

    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

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
            secure(connection, socket, route);
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
        ClassicHttpResponse answer = connection.ask(request);
        String who = "the proxy " + proxy.host() + ":" + proxy.port();
        if (answer.getCode() / 100 != 2) {
            throw refusal(
                    who + " opened no tunnel: status " + answer.getCode() + " for " + route.authority(), answer, proxy);
        }
        if (connection.hasUnreadBytes()) {
            // It would be read as the answer of the server, past TLS.
            throw new IOException(who + " said more than that the tunnel is open");
        }
    }

    /** One that may pass is a failed connection; with another, asking again may lock the user out. */
    private static IOException refusal(String problem, ClassicHttpResponse answer, HttpProxy proxy) {
        int status = answer.getCode();
        if (status >= 500 || status == HttpStatus.SC_REQUEST_TIMEOUT || status == HttpStatus.SC_TOO_MANY_REQUESTS) {
            return new IOException(problem);
        }
        String user =
                proxy.user().isPresent() ? "check proxy-user and proxy-password" : "set proxy-user and proxy-password";
        return new BlockedRouteException(
                switch (status) {
                    case HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED, HttpStatus.SC_FORBIDDEN -> problem + "; " + user;
                    default -> problem + "; check the setting proxy";
                });
    }

    private void secure(Connection connection, Socket socket, Route route) throws IOException {
        SocketBelowTls below = new SocketBelowTls(socket);
        SSLSocket secured = (SSLSocket) tls().getSocketFactory().createSocket(below, route.host(), route.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(millis);
        try {
            secured.startHandshake();
        } catch (SSLException e) {
            throw isDistrust(e) ? new BlockedRouteException(distrust(route, e)) : e;
        }
        secured.setSoTimeout(0);
        connection.bind(secured, below, socket);
    }

    /** Whether this side has refused the certificate, or has nothing to judge it by. */
    private static boolean isDistrust(SSLException problem) {
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException
                    || cause instanceof CertPathValidatorException
                    || cause instanceof InvalidAlgorithmParameterException) {
                return true;
            }
        }
        return false;
    }

    private String distrust(Route route, SSLException problem) {
        String file = System.getProperty(TRUST_STORE);
        String store = trust.isPresent()
                ? "the SSLContext of withTrust"
                : TRUST_STORE + (file == null ? ", which is not set: the JDK's own" : "=" + file);
        return "the certificate of " + route.authority() + " is refused: " + problem.getMessage() + "; check the host"
                + " and the trust store (" + store + ")";
    }

    /** The system's trust takes long to load the first time: who asks an emulator over http does without. */
    private SSLContext tls() throws IOException {
        try {
            return trust.isPresent() ? trust.get() : SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new BlockedRouteException("the system has no TLS: check " + TRUST_STORE + ": " + e.getMessage());
        }
    }
}
