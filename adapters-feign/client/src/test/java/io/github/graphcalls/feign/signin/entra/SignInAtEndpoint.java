package io.github.graphcalls.feign.signin.entra;

import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.wire.GraphCloud;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Signing in over TLS, at an endpoint on this machine. */
@Tag("real-time")
abstract class SignInAtEndpoint {

    static final InstantSource CLOCK = InstantSource.system();
    static final String SECRET = CannedSignIn.SECRET;

    @TempDir
    static Path folder;

    static LoopbackCertificate certificate;
    static Transport transport;

    TokenEndpoint endpoint;

    @BeforeAll
    static void open() throws Exception {
        certificate = LoopbackCertificate.in(folder);
        transport = Transport.pooled(TransportSettings.DEFAULT.withTrust(certificate.context()));
    }

    @AfterAll
    static void close() {
        transport.close();
    }

    @BeforeEach
    void start() throws Exception {
        endpoint = new TokenEndpoint(certificate.context());
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    EntraApplication application() {
        return new EntraApplication(endpoint.authority(), "contoso.example", "client-1", GraphCloud.GLOBAL.scope());
    }
}
