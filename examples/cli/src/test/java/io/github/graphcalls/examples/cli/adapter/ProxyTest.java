package io.github.graphcalls.examples.cli.adapter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProxyTest {

    private ServerSocket proxy;
    private CompletableFuture<List<String>> head;

    @BeforeEach
    void start_a_proxy_that_refuses() throws IOException {
        proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        head = CompletableFuture.supplyAsync(this::refuseOne);
    }

    @AfterEach
    void stop_the_proxy() throws IOException {
        proxy.close();
    }

    private static Run graph() {
        return Run.inShell()
                .with("GRAPH_CALLS_ADAPTER", "feign")
                .with("GRAPH_CALLS_TOKEN", "a-token")
                .with("GRAPH_CALLS_BASE_URL", "https://graph.test/v1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTPS_PROXY", "https_proxy"})
    void the_proxy_of_the_environment_receives_connect_with_user_and_password(String variable) throws Exception {
        Result result = graph().with(variable, "http://me:h%40ush@127.0.0.1:" + proxy.getLocalPort())
                .command("get", "a-call", "--trust-host=graph.test", "--no-retry");

        String login = Base64.getEncoder().encodeToString("me:h@ush".getBytes(UTF_8));
        assertThat(headOfTheProxy())
                .contains("CONNECT graph.test:443 HTTP/1.1")
                .anyMatch(line -> line.equalsIgnoreCase("Proxy-Authorization: Basic " + login));
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.err()).doesNotContain("h@ush", "h%40ush", login).hasLineCount(1);
    }

    /** Fails at once if no request reached the proxy. */
    private List<String> headOfTheProxy() throws IOException {
        proxy.close();
        return head.join();
    }

    private List<String> refuseOne() {
        try (Socket client = proxy.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1))) {
            List<String> read = in.lines().takeWhile(line -> !line.isEmpty()).toList();
            client.getOutputStream().write("HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1));
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://me:hush@proxy.example:1080", "hush", "http://me:hush@proxy.example"})
    void a_malformed_proxy_is_refused_by_the_name_of_its_variable(String value) {
        Result result = graph().with("HTTPS_PROXY", value).command("get", "a-call", "--trust-host=graph.test");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("graph-calls: HTTPS_PROXY: ")
                .doesNotContain("hush")
                .hasLineCount(1);
    }

    @Test
    void the_fake_does_not_read_the_proxy() {
        Result result =
                Run.inShell().with("HTTPS_PROXY", "socks5://proxy.example").command("get", "a-call");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
    }

    @Test
    void the_setting_proxy_takes_precedence_over_the_environment() throws Exception {
        graph().with("HTTPS_PROXY", "malformed")
                .command(
                        "get",
                        "a-call",
                        "--trust-host=graph.test",
                        "--no-retry",
                        "--setting=proxy=127.0.0.1:" + proxy.getLocalPort());

        assertThat(headOfTheProxy()).contains("CONNECT graph.test:443 HTTP/1.1");
    }
}
