package io.github.graphcalls.feign.transport;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.graphcalls.feign.transport.body.UnreadableAnswerException;
import java.io.IOException;

/**
 * A Feign client whose answers come with their body, read within a bound and decompressed. The read timeout of the options is the
 * limit of the whole exchange. Reports a pooled connection that had no answer when it was reused as a
 * {@link StaleConnectionException}. Safe for use by several threads; to be closed.
 */
public interface Transport extends Client, AutoCloseable {

    /**
     * Returns a transport with a pool of connections, over Apache's HttpCore.
     *
     * @param settings limits, proxy and trust
     * @return the transport
     */
    static Transport pooled(TransportSettings settings) {
        return new PooledTransport(settings);
    }

    /**
     * Returns a transport over another Feign client. That client decides how well it keeps deadlines: Feign knows only a limit of
     * each read. Closing the transport does not close the client.
     *
     * @param client the client
     * @param largestBody the largest body that is read, decompressed, in bytes
     * @return the transport
     */
    static Transport over(Client client, int largestBody) {
        return new ClientTransport(client, largestBody);
    }

    /**
     * Returns the body of an answer of a transport.
     *
     * @param answer the answer
     * @return the bytes, without a copy where that is possible; empty when there is no body
     * @throws UnreadableAnswerException if the body is beyond the bound or cannot be decompressed
     * @throws IOException if it could not be read
     */
    static byte[] bodyOf(Response answer) throws IOException {
        return AnswerBody.bytesOf(answer.body());
    }

    /**
     * Sends a request over a connection that has served no other. By default as {@link #execute} does: a client of a team's own
     * has its own connections, and never reports one as stale.
     *
     * @param request the request
     * @param options the limits
     * @return the answer
     * @throws IOException as with {@link #execute}, but no {@link StaleConnectionException}
     */
    default Response executeOnNewConnection(Request request, Request.Options options) throws IOException {
        return execute(request, options);
    }

    /** Cancels the requests in flight and closes the connections. A second call does nothing. */
    @Override
    void close();
}
