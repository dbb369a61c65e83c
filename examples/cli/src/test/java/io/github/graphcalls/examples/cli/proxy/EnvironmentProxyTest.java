package io.github.graphcalls.examples.cli.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.adapter.SettingsException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("try")
class EnvironmentProxyTest extends ProxyEnvironment {

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
    void a_proxy_is_read_in_every_usual_form(String value, String route) {
        environment.put("HTTPS_PROXY", value);

        assertThat(routeTo(GRAPH)).isEqualTo(route);
    }

    @Test
    void the_variable_in_lower_case_takes_precedence_unless_it_is_blank() {
        environment.put("https_proxy", "http://lower.example:1");
        assertThat(routeTo(GRAPH)).isEqualTo("lower.example:1");

        environment.put("https_proxy", " ");
        assertThat(routeTo(GRAPH)).isEqualTo("proxy.example:3128");

        environment.put("NO_PROXY", "graph.microsoft.com");
        environment.put("no_proxy", "other.example");
        assertThat(routeTo(GRAPH)).isEqualTo("proxy.example:3128");
    }

    @Test
    void http_does_not_use_the_proxy_of_https() {
        environment.put("HTTP_PROXY", "http://another.example:1");

        assertThat(routeTo("http://graph.example")).isEqualTo("DIRECT");
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

    @Test
    void a_proxy_is_not_read_when_no_proxy_lists_every_host() {
        environment.put("HTTPS_PROXY", "socks5://proxy.example:1080");
        environment.put("NO_PROXY", "*");

        assertThat(routeTo(GRAPH)).isEqualTo("DIRECT");
    }

    @ParameterizedTest
    @CsvSource({
        "me:hush, me, hush",
        "me, me, ''",
        "m%40e:h%3Au%2Fs+h, m@e, h:u/s+h",
        "me:h:u@s, me, h:u@s",
        "me:%C3%A9, me, \u00e9"
    })
    void user_and_password_are_sent_to_the_proxy_only(String login, String user, String password) {
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
