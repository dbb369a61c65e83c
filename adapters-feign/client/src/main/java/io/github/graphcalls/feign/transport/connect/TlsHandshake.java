package io.github.graphcalls.feign.transport.connect;

import java.io.IOException;
import java.net.Socket;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Begins TLS over a connected socket, and verifies the certificate and the host.
 *
 * @param trust the trust; empty for the system's, which is loaded with the first handshake only, since that takes long
 * @param millis the time limit of each read of a handshake, in milliseconds
 */
public record TlsHandshake(Optional<SSLContext> trust, int millis) {

    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    /**
     * The sockets of a connection with TLS.
     *
     * @param secured the socket with TLS
     * @param below the socket that TLS reads from
     */
    public record Result(SSLSocket secured, EndRecordingSocket below) {}

    /**
     * Begins TLS.
     *
     * @param socket a socket that is connected to the server, or to a proxy that has opened a tunnel to it
     * @param route the route to the server
     * @return the sockets
     * @throws RouteException if the certificate of the server is refused
     * @throws IOException if the handshake fails
     */
    public Result over(Socket socket, Route route) throws IOException {
        EndRecordingSocket below = new EndRecordingSocket(socket);
        SSLSocket secured =
                (SSLSocket) context().getSocketFactory().createSocket(below, route.host(), route.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(millis);
        try {
            secured.startHandshake();
        } catch (SSLException e) {
            throw isDistrust(e) ? RouteException.blocked(distrust(route, e)) : e;
        }
        secured.setSoTimeout(0);
        return new Result(secured, below);
    }

    /** Whether this side has refused the certificate, or has no trust anchor to verify it with. */
    private static boolean isDistrust(SSLException problem) {
        return RouteException.causesOf(problem)
                .anyMatch(cause -> cause instanceof CertificateException
                        || cause instanceof CertPathValidatorException
                        || cause instanceof InvalidAlgorithmParameterException);
    }

    private String distrust(Route route, SSLException problem) {
        String file = System.getProperty(TRUST_STORE);
        String store = trust.isPresent()
                ? "the SSLContext of withTrust"
                : TRUST_STORE + (file == null ? ", which is not set: the JDK's own" : "=" + file);
        return "the certificate of " + route.authority() + " is refused: " + problem.getMessage() + "; check the host"
                + " and the trust store (" + store + ")";
    }

    private SSLContext context() throws IOException {
        try {
            return trust.isPresent() ? trust.get() : SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw RouteException.blocked("the system has no TLS: check " + TRUST_STORE + ": " + e.getMessage());
        }
    }
}
