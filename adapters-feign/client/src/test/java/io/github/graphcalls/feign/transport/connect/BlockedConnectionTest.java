package io.github.graphcalls.feign.transport.connect;

import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.Certificates;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy that opens no tunnel, and a certificate that is not trusted: which of them are worth a retry. */
class BlockedConnectionTest {

    private static final HttpProxy NO_PROXY = null;

    /** With a retry that does not wait. */
    private static LookupOutcome find(String baseUrl, HttpProxy proxy, SSLContext trust) {
        TransportSettings settings = TransportSettings.DEFAULT.withTrust(trust);
        try (FeignCallLookup lookup = FeignCallLookup.builder()
                .retryAttempts(1)
                .baseUrl(baseUrl)
                .trustHost("graph.example")
                .token(TokenSource.of(Secret.of(TOKEN)))
                .transport(proxy == NO_PROXY ? settings : settings.withProxy(proxy))
                .build()) {
            return new RetryingLookup(lookup, RetryPolicy.DEFAULT, InstantSource.system(), wait -> {}, () -> 0)
                    .find(ID);
        }
    }

    private static LookupOutcome throughProxy(RawServer proxy) {
        return find("https://graph.example/v1.0", HttpProxy.of(proxy.origin()), Certificates.trust());
    }

    @ParameterizedTest
    @ValueSource(ints = {407, 403})
    void a_proxy_that_requires_another_user_gets_one_request_and_the_setting_is_named(int status) {
        String refused = RawServer.answer(status, "Proxy-Authenticate: Basic realm=\"x\"\r\nRetry-After: 1\r\n", "no");
        try (RawServer proxy = RawServer.keeping(refused)) {
            LookupOutcome outcome = throughProxy(proxy);

            assertThat(outcome).isInstanceOfSatisfying(Unavailable.class, blocked -> {
                assertThat(blocked.cause()).isEqualTo(Unavailable.Cause.BLOCKED);
                assertThat(blocked.retryAt()).isEmpty();
                assertThat(blocked.diagnostics().status()).isEmpty();
            });
            assertThat(outcome.toString())
                    .contains(
                            "proxy-user",
                            proxy.origin().substring("http://".length()),
                            "graph.example:443",
                            "" + status);
            assertThat(proxy.requests).hasSize(1);
        }
    }

    @Test
    void a_proxy_that_refuses_the_user_gets_one_request_and_the_password_is_not_printed() {
        try (RawServer proxy = RawServer.keeping(RawServer.answer(407, "", ""))) {
            LookupOutcome outcome = find(
                    "https://graph.example/v1.0",
                    HttpProxy.of(proxy.origin()).withCredentials("me", Secret.of("hunter2")),
                    Certificates.trust());

            assertThat(outcome.toString())
                    .contains("proxy-user", "proxy-password")
                    .doesNotContain("hunter2");
            assertThat(proxy.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 400, 401, 404, 405, 451})
    void a_proxy_that_opens_no_tunnel_gets_one_request(int status) {
        try (RawServer proxy =
                RawServer.keeping(RawServer.answer(status, "Location: http://portal.example/\r\n", ""))) {
            assertThat(throughProxy(proxy))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            blocked -> assertThat(blocked.cause()).isEqualTo(Unavailable.Cause.BLOCKED))
                    .asString()
                    .contains("proxy");

            assertThat(proxy.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void a_proxy_that_cannot_open_a_tunnel_now_is_retried(int status) {
        try (RawServer proxy = RawServer.keeping(RawServer.answer(status, "", ""))) {
            assertThat(throughProxy(proxy))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            busy -> assertThat(busy.cause()).isEqualTo(Unavailable.Cause.CONNECTION));

            assertThat(proxy.requests).hasSize(RetryPolicy.DEFAULT.attempts());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
                "HTTP/1.1 199 X\r\n\r\n",
                "HTTP/1.1 199 X\r\nContent-Length: 2\r\n\r\n{}"
            })
    void a_proxy_that_sends_an_interim_status_only_gets_one_request_and_is_not_waited_for(String answer) {
        try (RawServer proxy = RawServer.keeping(answer)) {
            assertThat(throughProxy(proxy))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            blocked -> assertThat(blocked.cause()).isEqualTo(Unavailable.Cause.BLOCKED));

            assertThat(proxy.requests).hasSize(1);
        }
    }

    static Stream<Named<Supplier<SSLContext>>> badCertificates() {
        return Stream.of(
                Named.of("a certificate that is not trusted", Certificates::untrusted),
                Named.of("a certificate of another host", Certificates::ofAnotherHost),
                Named.of("an expired certificate", Certificates::expired));
    }

    @ParameterizedTest
    @MethodSource("badCertificates")
    void a_certificate_that_is_refused_is_not_worth_a_retry(Supplier<SSLContext> identity) {
        try (RawServer server = RawServer.servingWithTls(identity.get(), connection -> connection.request())) {
            assertBlocked(server, find(server.baseUrl(), NO_PROXY, Certificates.trust()));
        }
    }

    @Test
    void an_empty_trust_store_is_not_worth_a_retry() throws Exception {
        for (SSLContext trust : List.of(SSLContext.getDefault(), trustingNobody())) {
            try (RawServer server = RawServer.servingWithTls(Certificates.good(), connection -> connection.request())) {
                assertBlocked(server, find(server.baseUrl(), NO_PROXY, trust));
            }
        }
    }

    /** As with an empty file of certificates. */
    private static SSLContext trustingNobody() throws Exception {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(empty);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static void assertBlocked(RawServer server, LookupOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        blocked -> assertThat(blocked.cause()).isEqualTo(Unavailable.Cause.BLOCKED))
                .asString()
                .contains(server.origin().substring("https://".length()), "trust store");
        assertThat(server.connections).hasSize(1);
    }

    @Test
    void a_server_without_tls_is_retried() {
        try (RawServer server = RawServer.serving(connection -> connection.write("HTTP/1.1 400 X\r\n\r\n"))) {
            LookupOutcome outcome = find(server.baseUrl().replace("http:", "https:"), NO_PROXY, Certificates.trust());

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            failed -> assertThat(failed.cause()).isEqualTo(Unavailable.Cause.CONNECTION));
            assertThat(server.connections).hasSize(RetryPolicy.DEFAULT.attempts());
        }
    }
}
