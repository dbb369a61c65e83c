package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.server.Certificates;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaFileTest {

    @TempDir
    Path folder;

    @Test
    void a_server_is_trusted_by_the_certificates_of_the_ca_file_alone() throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), Certificates.authorityPem());
        try (RawServer server = RawServer.servingWithTls(Certificates.good(), connection -> {
            connection.request();
            connection.write(FOUND);
        })) {
            Settings settings = Settings.NONE.with("base-url", server.baseUrl()).with("token", Secret.of(TOKEN));
            try (FeignCallLookup trusting = FeignCallLookup.open(settings.with("ca-file", file.toString()));
                    FeignCallLookup other = FeignCallLookup.open(settings)) {
                assertThat(trusting.find(ID)).isInstanceOf(Found.class);
                assertThat(other.find(ID))
                        .isInstanceOfSatisfying(
                                Unavailable.class,
                                refused -> assertThat(refused.cause()).isEqualTo(Unavailable.Cause.BLOCKED));
            }
        }
    }
}
