package io.github.graphcalls.contract.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GraphStubTest {

    @Test
    void the_server_is_reached_at_its_base_url_when_the_jdk_prefers_ipv6() throws Exception {
        Process client = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.net.preferIPv6Addresses=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Client.class.getName())
                .redirectErrorStream(true)
                .start();

        String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(client.waitFor()).as(output).isZero();
        assertThat(output).contains("status 401");
    }

    /** A program that sends a request without a token. */
    static final class Client {
        private Client() {}

        public static void main(String[] args) throws IOException {
            try (ContractWorld world = new ContractWorld()) {
                HttpURLConnection connection =
                        (HttpURLConnection) world.baseUrl().toURL().openConnection();
                System.out.println("status " + connection.getResponseCode());
            }
        }
    }
}
