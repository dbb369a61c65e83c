package io.github.graphcalls.feign.transport;

import io.github.graphcalls.wire.GraphHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/** Checks a connection before its reuse, and the answer after it. */
final class ReuseCheck {

    private static final Pattern ID_PUNCTUATION = Pattern.compile("[-{}\\s]");

    private ReuseCheck() {}

    /** Whether the peer has neither sent anything more nor closed or reset the connection. Does not wait. */
    static boolean isQuiet(SocketHolder holder) {
        try {
            SSLSocket secured = holder.getSSLSocket();
            boolean decrypted = secured != null && secured.getInputStream().available() > 0;
            return !decrypted && isQuiet(holder.getBaseSocket().getChannel());
        } catch (IOException reset) {
            return false;
        }
    }

    /** A read reports bytes, the end of the stream and a reset; {@code available()} of a socket reports bytes alone. */
    private static boolean isQuiet(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        boolean quiet = channel.read(ByteBuffer.allocate(1)) == 0;
        channel.configureBlocking(true);
        return quiet;
    }

    /**
     * Returns whether an answer is to another request, or to none. An answer without an id proves nothing: a gateway's own answers
     * have none. But a 408 without one that closes the connection is that of a load balancer to an idle connection, which crossed
     * the request (RFC 9110, 15.5.9). A gateway may also write an id in braces or without dashes, and join several lines.
     */
    static boolean isOfAnotherRequest(ClassicHttpResponse answer, ClassicHttpRequest request) {
        Header sent = request.getFirstHeader(GraphHeaders.CLIENT_REQUEST_ID);
        Header first = answer.getFirstHeader(GraphHeaders.CLIENT_REQUEST_ID);
        if (first == null) {
            Header connection = answer.getFirstHeader(HttpHeaders.CONNECTION);
            return answer.getCode() == HttpStatus.SC_REQUEST_TIMEOUT
                    && connection != null
                    && connection.getValue().equalsIgnoreCase("close");
        }
        if (sent == null || first.getValue().equalsIgnoreCase(sent.getValue())) {
            return false;
        }
        List<String> echoed = Arrays.stream(answer.getHeaders(GraphHeaders.CLIENT_REQUEST_ID))
                .flatMap(line -> Arrays.stream(line.getValue().split(",")))
                .map(ReuseCheck::plainId)
                .filter(id -> !id.isEmpty())
                .toList();
        return !echoed.isEmpty() && !echoed.contains(plainId(sent.getValue()));
    }

    private static String plainId(String id) {
        return ID_PUNCTUATION.matcher(id).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
