package io.github.graphcalls.examples.cli.proxy;

import io.github.graphcalls.examples.cli.shell.Shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.adapter.SettingsException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("try")
class EnvironmentProxyTest {

    private static final String GRAPH = "https://graph.microsoft.com";

    private final Map<String, String> environment = new HashMap<>();
    private final ProxySelector selector = ProxySelector.getDefault();
    private final Authenticator authenticator = Authenticator.getDefault();

    @BeforeEach
    void namesAProxy() {
        environment.put("HTTPS_PROXY", "http://proxy.example:3128");
    }

    @AfterEach
    void restoresWhatWasThere() {
        assertThat(ProxySelector.getDefault()).isSameAs(selector);
        assertThat(Authenticator.getDefault()).isSameAs(authenticator);
    }

    private EnvironmentProxy install() {
        return EnvironmentProxy.install(new Shell(
                environment,
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                Optional.empty()));
    }

    /** Host and port of the proxy, or DIRECT. */
    private String wayTo(String origin) {
        try (EnvironmentProxy installed = install()) {
            Proxy proxy = ProxySelector.getDefault().select(URI.create(origin)).get(0);
            return proxy.address() instanceof InetSocketAddress address
                    ? address.getHostString() + ":" + address.getPort()
                    : proxy.type().toString();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example:3128, proxy.example:3128",
        "http://proxy.example:3128/, proxy.example:3128",
        "HTTP://proxy.example:3128, proxy.example:3128",
        "proxy.example:3128, proxy.example:3128",
        "' http://10.0.0.1:80 ', 10.0.0.1:80",
        "http://[fd00::1]:3128, [fd00::1]:3128",
        "http://me:pass@word@proxy.example:3128, proxy.example:3128",
        "me:p/w@proxy.example:3128, proxy.example:3128"
    })
    void a_proxy_is_read(String value, String way) {
        environment.put("HTTPS_PROXY", value);

        assertThat(wayTo(GRAPH)).isEqualTo(way);
    }

    @Test
    void the_name_in_lower_case_counts_first_unless_it_is_empty() {
        environment.put("https_proxy", "http://lower.example:1");
        assertThat(wayTo(GRAPH)).isEqualTo("lower.example:1");

        environment.put("https_proxy", " ");
        assertThat(wayTo(GRAPH)).isEqualTo("proxy.example:3128");

        environment.put("NO_PROXY", "graph.microsoft.com");
        environment.put("no_proxy", "other.example");
        assertThat(wayTo(GRAPH)).isEqualTo("proxy.example:3128");
    }

    @Test
    void a_proxy_is_for_https_alone() {
        environment.put("HTTP_PROXY", "http://another.example:1");

        assertThat(wayTo("http://graph.example")).isEqualTo("DIRECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:8443",
                "https://127.0.0.1:8443",
                "https://127.8.8.8",
                "https://[::1]:8443",
                "https://LOCALHOST",
                "https://emulator.localhost"
            })
    void this_machine_is_reached_without_a_proxy(String origin) {
        assertThat(wayTo(origin)).isEqualTo("DIRECT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *                           | https://graph.microsoft.com
            example.com, *              | https://graph.microsoft.com
            graph.microsoft.com         | https://graph.microsoft.com
            GRAPH.Microsoft.com         | https://graph.microsoft.COM
            microsoft.com               | https://graph.microsoft.com
            .microsoft.com              | https://graph.microsoft.com
            .microsoft.com              | https://microsoft.com
            *.microsoft.com             | https://graph.microsoft.com
            *.microsoft.*               | https://graph.microsoft.com
            microsoft.com.              | https://graph.microsoft.com
            a.example,microsoft.com     | https://graph.microsoft.com
            a.example microsoft.com     | https://graph.microsoft.com
            , ,microsoft.com,           | https://graph.microsoft.com
            graph.microsoft.com:443     | https://graph.microsoft.com
            .microsoft.com:8443         | https://graph.microsoft.com:8443
            *:443                       | https://graph.microsoft.com
            10.1.2.3                    | https://10.1.2.3
            10.1.2.3:8443               | https://10.1.2.3:8443
            10.0.0.0/8                  | https://10.1.2.3
            10.1.2.2/31                 | https://10.1.2.3
            0.0.0.0/0                   | https://10.1.2.3
            10.*                        | https://10.1.2.3
            fd00::1                     | https://[fd00:0:0:0:0:0:0:1]
            [fd00::1]                   | https://[FD00::1]
            [fd00::1]:8443              | https://[fd00::1]:8443
            fd00::/8                    | https://[fd12::1]
            """)
    void a_host_of_no_proxy_is_reached_without_it(String value, String origin) {
        environment.put("NO_PROXY", value);
        assertThat(wayTo(origin)).as("NO_PROXY").isEqualTo("DIRECT");

        environment.put("no_proxy", environment.remove("NO_PROXY"));
        assertThat(wayTo(origin)).as("no_proxy").isEqualTo("DIRECT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            soft.com                    | https://graph.microsoft.com
            graph.microsoft.co          | https://graph.microsoft.com
            graph.microsoft.com:8443    | https://graph.microsoft.com
            *:8443                      | https://graph.microsoft.com
            evil.graph.microsoft.com    | https://graph.microsoft.com
            graph.microsoft.com.evil    | https://graph.microsoft.com
            graphXmicrosoft.com         | https://graph.microsoft.com
            10.1.2.3:8443               | https://10.1.2.3
            0.1.2.3                     | https://10.1.2.3
            1.2.3                       | https://10.1.2.3
            11.0.0.0/8                  | https://10.1.2.3
            10.1.2.4/31                 | https://10.1.2.3
            ::/0                        | https://10.1.2.3
            10.0.0.0/8                  | https://10.example
            fd00::2                     | https://[fd00::1]
            <local>                     | https://graph.microsoft.com
            """)
    void another_host_is_reached_by_the_proxy(String value, String origin) {
        environment.put("NO_PROXY", value);

        assertThat(wayTo(origin)).isEqualTo("proxy.example:3128");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "http://proxy.example",
                "http://proxy.example:0",
                "http://proxy.example:65536",
                "http://proxy.example:port",
                "http://proxy.example:3128/hush",
                "https://me:hush@proxy.example:3128",
                "socks5://me:hush@proxy.example:1080",
                "http://me:hu%zzsh@proxy.example:3128",
                "http://:hush@proxy.example:3128",
                "http://m%3ae:hush@proxy.example:3128",
                "http://me:hush@",
                "http://me:hush@proxy.example:",
                "http://me:hush@proxy example:3128",
                "http:proxy.example:3128",
                "hush"
            })
    void a_malformed_proxy_is_refused_by_the_name_of_the_variable_alone(String value) {
        for (String variable : new String[] {"HTTPS_PROXY", "https_proxy"}) {
            environment.put(variable, value);

            assertThatThrownBy(this::install)
                    .isInstanceOf(SettingsException.class)
                    .hasMessageStartingWith(variable + ": ")
                    .hasMessageNotContaining("hu")
                    .hasMessageNotContaining("me:");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/",
                "fd00::/129",
                "beef/8",
                "host:",
                "host:0",
                "host:65536",
                "host:x",
                ".",
                "http://host"
            })
    void a_malformed_exception_is_refused_by_variable_and_number(String entry) {
        environment.put("no_proxy", "first.example, " + entry);

        assertThatThrownBy(this::install)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("no_proxy: entry 2: ");
    }

    @Test
    void a_proxy_that_no_host_needs_is_not_read() {
        environment.put("HTTPS_PROXY", "socks5://proxy.example:1080");
        environment.put("NO_PROXY", "*");

        assertThat(wayTo(GRAPH)).isEqualTo("DIRECT");
    }

    @ParameterizedTest
    @CsvSource({
        "me:hush, me, hush",
        "me, me, ''",
        "m%40e:h%3Au%2Fs+h, m@e, h:u/s+h",
        "me:h:u@s, me, h:u@s",
        "me:%C3%A9, me, \u00e9"
    })
    void user_and_password_are_for_the_proxy_and_nobody_else(String login, String user, String password) {
        environment.put("HTTPS_PROXY", "http://" + login + "@proxy.example:3128");

        try (EnvironmentProxy installed = install()) {
            PasswordAuthentication found = ask("proxy.example", 3128, Authenticator.RequestorType.PROXY);
            assertThat(found.getUserName()).isEqualTo(user);
            assertThat(found.getPassword()).isEqualTo(password.toCharArray());
            assertThat(ask("proxy.example", 3128, Authenticator.RequestorType.SERVER))
                    .isNull();
            assertThat(ask("proxy.example", 3129, Authenticator.RequestorType.PROXY))
                    .isNull();
            assertThat(ask("graph.microsoft.com", 3128, Authenticator.RequestorType.PROXY))
                    .isNull();
        }
    }

    private static PasswordAuthentication ask(String host, int port, Authenticator.RequestorType type) {
        return Authenticator.requestPasswordAuthentication(host, null, port, "http", "", "Basic", null, type);
    }
}
