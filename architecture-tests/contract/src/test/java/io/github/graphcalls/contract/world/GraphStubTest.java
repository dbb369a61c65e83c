package io.github.graphcalls.contract.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GraphStubTest {

    @Test
    void The_server_is_reached_at_its_base_URL_when_the_JDK_prefers_IPv6() throws Exception {
        Process asking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.net.preferIPv6Addresses=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName())
                .redirectErrorStream(true)
                .start();

        String told = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(asking.waitFor()).as(told).isZero();
        assertThat(told).contains("status 401");
    }

    /** A program that asks the server without a token. */
    static final class Asking {
        private Asking() {}

        public static void main(String[] args) throws IOException {
            try (ContractWorld world = new ContractWorld()) {
                HttpURLConnection asked =
                        (HttpURLConnection) world.baseUrl().toURL().openConnection();
                System.out.println("status " + asked.getResponseCode());
            }
        }
    }
}
