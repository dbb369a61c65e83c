package io.github.graphcalls.feign.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://graph.example/v1.0, https://graph.example/x, true",
        "https://graph.example/v1.0, https://graph.example:443/x, true",
        "https://graph.example/v1.0, HTTPS://GRAPH.EXAMPLE/x, true",
        "https://graph.example:443/v1.0, https://graph.example/x, true",
        "https://graph.example:443/v1.0, https://graph.example:443/x, true",
        "http://localhost/v1.0, http://localhost:80/x, true",
        "http://localhost:0/v1.0, http://localhost/x, false",
        "http://localhost:8080/v1.0, http://localhost:8080/x, true",
        "http://localhost:8080/v1.0, http://localhost/x, false",
        "https://graph.example/v1.0, https://graph.example:80/x, false",
        "https://graph.example/v1.0, http://graph.example/x, false",
        "https://graph.example/v1.0, https://graph.example.evil/x, false",
        "https://graph.example/v1.0, https://graph.example@evil/x, false",
    })
    void an_origin_contains_urls_of_its_scheme_host_and_port(URI baseUrl, String target, boolean contained) {
        assertThat(Origin.of(baseUrl).contains(target)).isEqualTo(contained);
    }

    @Test
    void an_origin_is_shown_without_the_path() {
        assertThat(Origin.of(URI.create("https://graph.example:8443/v1.0"))).hasToString("https://graph.example:8443/");
    }
}
