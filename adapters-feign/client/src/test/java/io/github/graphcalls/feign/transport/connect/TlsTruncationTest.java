package io.github.graphcalls.feign.transport.connect;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.Certificates;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection with TLS that ends without close_notify, as when it is truncated in between. */
class TlsTruncationTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
    private static final String UNMEASURED = HEAD + "\r\n" + DOCUMENT;

    private static LookupOutcome answered(String protocol, String answer, boolean closeNotify) {
        RawServer.Service service = connection -> serve(connection.socket, protocol, answer, closeNotify);
        try (RawServer server = RawServer.serving(service);
                FeignCallLookup lookup = lookup(server)
                        .baseUrl(server.baseUrl().replace("http:", "https:"))
                        .transport(TransportSettings.DEFAULT.withTrust(Certificates.trust()))
                        .build()) {
            return lookup.find(ID);
        }
    }

    private static void serve(Socket socket, String protocol, String answer, boolean closeNotify) throws IOException {
        SSLSocket tls = (SSLSocket) Certificates.good().getSocketFactory().createSocket(socket, null, 0, true);
        tls.setUseClientMode(false);
        tls.setEnabledProtocols(new String[] {protocol});
        BufferedReader request =
                new BufferedReader(new InputStreamReader(tls.getInputStream(), StandardCharsets.ISO_8859_1));
        while (!request.readLine().isEmpty()) {
            continue;
        }
        tls.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        if (closeNotify) {
            tls.close();
        } else {
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void a_complete_document_without_a_length_is_unavailable_after_a_truncated_tls_connection(String protocol) {
        assertThat(answered(protocol, UNMEASURED, false))
                .isInstanceOfSatisfying(
                        Unavailable.class, cut -> assertThat(cut.cause()).isEqualTo(Unavailable.Cause.CONNECTION));
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.2, 0", "TLSv1.2, 1", "TLSv1.2, 30", "TLSv1.3, 0", "TLSv1.3, 1", "TLSv1.3, 30"})
    void a_part_of_a_document_without_a_length_is_unavailable_after_a_truncated_tls_connection(
            String protocol, int missing) {
        String part = UNMEASURED.substring(0, UNMEASURED.length() - missing);

        assertThat(answered(protocol, part, false)).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void an_answer_of_http_1_0_is_unavailable_after_a_truncated_tls_connection(String protocol) {
        assertThat(answered(protocol, "HTTP/1.0 404 X\r\n\r\n", false)).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void an_answer_with_a_length_or_chunks_is_found_despite_a_truncated_tls_connection(String protocol) {
        String measured = HEAD + "Content-Length: " + DOCUMENT.length() + "\r\n\r\n" + DOCUMENT;
        String chunked = HEAD + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(DOCUMENT.length()) + "\r\n"
                + DOCUMENT + "\r\n0\r\n\r\n";

        assertThat(answered(protocol, measured, false)).isInstanceOf(Found.class);
        assertThat(answered(protocol, chunked, false)).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void close_notify_ends_a_document_without_a_length(String protocol) {
        assertThat(answered(protocol, UNMEASURED, true)).isInstanceOf(Found.class);
    }
}
