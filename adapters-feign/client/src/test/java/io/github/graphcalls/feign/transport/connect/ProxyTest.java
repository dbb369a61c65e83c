package io.github.graphcalls.feign.transport.connect;

import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.Certificates;
import io.github.graphcalls.feign.server.RawConnection;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A proxy between: it opens a tunnel, and sees nothing of what goes through it. */
class ProxyTest {

    private static final String TOKEN = "a-token-that-no-proxy-may-see";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("me:pass".getBytes(StandardCharsets.UTF_8));
    private static final String CHALLENGE =
            RawServer.answer(407, "Proxy-Authenticate: Basic realm=\"proxy\"\r\n", "sign in");

    private final RawServer graph = RawServer.servingWithTls(Certificates.good(), ProxyTest::answerCalls);

    private static void answerCalls(RawConnection connection) throws IOException {
        while (connection.request()) {
            connection.write(FOUND);
        }
    }

    @AfterEach
    void close() {
        graph.close();
    }

    private LookupOutcome find(TransportSettings settings) {
        return find(graph.baseUrl(), settings);
    }

    private static LookupOutcome find(String baseUrl, TransportSettings settings) {
        try (FeignCallLookup lookup = FeignCallLookup.builder()
                .retryAttempts(1)
                .baseUrl(baseUrl)
                .token(TokenSource.of(Secret.of(TOKEN)))
                .transport(settings.withTrust(Certificates.trust()))
                .build()) {
            return lookup.find(ID);
        }
    }

    private static HttpProxy at(RawServer proxy) {
        return HttpProxy.of(proxy.origin());
    }

    /** Opens tunnels for these credentials, or for all. */
    private static RawServer proxy(String credentials) {
        return RawServer.serving(connection -> {
            while (connection.request()) {
                List<String> request = connection.last();
                if (credentials.isEmpty() || request.contains("Proxy-Authorization: " + credentials)) {
                    tunnel(connection, "");
                    return;
                }
                connection.write(CHALLENGE);
            }
        });
    }

    /** Opens a tunnel to where the last request says, and says something of its own into it. */
    private static void tunnel(RawConnection connection, String own) throws IOException {
        int port = Integer.parseInt(connection.last().get(0).replaceAll(".*:(\\d+) .*", "$1"));
        try (Socket target = new Socket("127.0.0.1", port)) {
            connection.write("HTTP/1.1 200 Connection established\r\n\r\n" + own);
            Thread back = new Thread(() -> pump(target, connection.socket), "raw-server");
            back.setDaemon(true);
            back.start();
            pump(connection.socket, target);
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException closed) {
            // So is the tunnel.
        }
    }

    @Test
    void a_proxy_sees_the_host_and_neither_the_request_nor_the_token() {
        try (RawServer proxy = proxy("")) {
            assertThat(find(TransportSettings.DEFAULT.withProxy(at(proxy)))).isInstanceOf(Found.class);

            assertThat(proxy.requests)
                    .hasSize(1)
                    .allSatisfy(
                            request -> assertThat(request).first().asString().startsWith("CONNECT 127.0.0.1:"));
            assertThat(proxy.requests.toString()).doesNotContain(TOKEN, ID.toString());
            assertThat(graph.requests.toString()).contains(TOKEN);
        }
    }

    @Test
    void a_proxy_gets_its_user_when_it_requests_one_and_no_other_server_does() {
        try (RawServer proxy = proxy(BASIC)) {
            HttpProxy signedIn = at(proxy).withCredentials("me", Secret.of("pass"));

            assertThat(find(TransportSettings.DEFAULT.withProxy(signedIn))).isInstanceOf(Found.class);

            assertThat(signedIn.toString()).doesNotContain("pass@", "=pass");
            assertThat(graph.requests.toString()).doesNotContain("Proxy-Authorization", BASIC);
        }
    }

    @Test
    void a_proxy_that_opens_no_tunnel_makes_the_lookup_unavailable() {
        try (RawServer proxy = proxy("another user")) {
            HttpProxy signedIn = at(proxy).withCredentials("me", Secret.of("pass"));

            assertThat(find(TransportSettings.DEFAULT.withProxy(signedIn)))
                    .isInstanceOf(Unavailable.class)
                    .asString()
                    .contains("127.0.0.1:", "status 407");
            assertThat(graph.requests).isEmpty();
        }
    }

    @Test
    void an_answer_of_a_proxy_inside_the_tunnel_is_not_taken_for_that_of_the_server() {
        RawServer liar = RawServer.serving(connection -> {
            connection.request();
            tunnel(connection, FOUND);
        });
        try (RawServer proxy = liar) {
            assertThat(find(TransportSettings.DEFAULT.withProxy(at(proxy))))
                    .isInstanceOf(Unavailable.class)
                    .asString()
                    .contains("the proxy 127.0.0.1:", "CONNECT");
            assertThat(graph.requests).isEmpty();
        }
    }

    @Test
    void a_proxy_gets_no_plain_http_which_it_could_read() {
        try (RawServer proxy = proxy("");
                RawServer plain = RawServer.serving(ProxyTest::answerCalls)) {
            assertThat(find(plain.baseUrl(), TransportSettings.DEFAULT.withProxy(at(proxy))))
                    .isInstanceOf(Found.class);

            assertThat(proxy.requests).isEmpty();
        }
    }

    @Test
    void a_proxy_of_the_system_is_used() {
        try (RawServer proxy = proxy(BASIC)) {
            Map<String, String> properties = Map.of(
                    "https.proxyHost",
                    "127.0.0.1",
                    "https.proxyPort",
                    String.valueOf(at(proxy).port()),
                    "https.proxyUser",
                    "me",
                    "https.proxyPassword",
                    "pass",
                    "http.nonProxyHosts",
                    "");
            Map<String, String> before = new TreeMap<>();
            properties.forEach((name, value) -> before.put(name, String.valueOf(System.setProperty(name, value))));
            try {
                assertThat(find(TransportSettings.DEFAULT)).isInstanceOf(Found.class);
            } finally {
                before.forEach((name, value) -> {
                    if (value.equals("null")) {
                        System.clearProperty(name);
                    } else {
                        System.setProperty(name, value);
                    }
                });
            }

            assertThat(proxy.requests).isNotEmpty();
        }
    }
}
