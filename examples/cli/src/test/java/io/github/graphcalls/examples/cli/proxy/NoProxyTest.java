package io.github.graphcalls.examples.cli.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.adapter.SettingsException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoProxyTest extends ProxyEnvironment {

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
    void loopback_hosts_are_connected_to_directly(String origin) {
        assertThat(routeTo(origin)).isEqualTo("DIRECT");
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
    void a_host_of_no_proxy_is_connected_to_directly(String value, String origin) {
        environment.put("NO_PROXY", value);
        assertThat(routeTo(origin)).as("NO_PROXY").isEqualTo("DIRECT");

        environment.put("no_proxy", environment.remove("NO_PROXY"));
        assertThat(routeTo(origin)).as("no_proxy").isEqualTo("DIRECT");
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
    void a_host_that_no_proxy_does_not_list_uses_the_proxy(String value, String origin) {
        environment.put("NO_PROXY", value);

        assertThat(routeTo(origin)).isEqualTo("proxy.example:3128");
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
    void a_malformed_entry_of_no_proxy_is_refused_by_variable_and_number(String entry) {
        environment.put("no_proxy", "first.example, " + entry);

        assertThatThrownBy(this::install)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("no_proxy: entry 2: ");
    }
}
