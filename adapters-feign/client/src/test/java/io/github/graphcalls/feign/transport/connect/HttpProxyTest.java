package io.github.graphcalls.feign.transport.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.graphcalls.call.value.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The host and the port of a proxy, and the route through it. */
class HttpProxyTest {

    @ParameterizedTest
    @CsvSource({
        "proxy.example:3128, proxy.example, 3128",
        "http://proxy.example:1/, proxy.example, 1",
        "[::1]:65535, [::1], 65535"
    })
    void a_proxy_is_read_from_host_and_port(String text, String host, int port) {
        assertThat(HttpProxy.of(text)).isEqualTo(new HttpProxy(host, port, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example:0", "proxy.example:65536", "proxy.example:99999", "proxy.example", ":1", "a:"})
    void what_is_no_host_and_port_is_refused_with_what_was_found(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpProxy.of(text))
                .withMessageContaining(text.equals("proxy.example:0") ? "0" : "\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://me:pass@proxy.example:3128", "me:pass@proxy.example:3128", "me pass:1"})
    void what_may_hold_a_password_is_refused_without_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpProxy.of(text))
                .withMessageContaining("a string of " + text.length() + " characters")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("me:", "pass@", "me pass"));
    }

    @Test
    void a_proxy_needs_a_user_that_may_be_absent_but_is_not_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> new HttpProxy("h", 1, null, Optional.empty()))
                .withMessageContaining("user");
        assertThat(HttpProxy.of("h:1").withCredentials("me", Secret.of("pass")).user())
                .contains("me");
    }

    @Test
    void the_authority_of_an_ip_v6_address_has_brackets() {
        assertThat(new Route("::1", 443, true, Optional.empty()).authority()).isEqualTo("[::1]:443");
        assertThat(new Route("h", 443, true, Optional.empty()).authority()).isEqualTo("h:443");
    }
}
