package io.github.graphcalls.feign.transport;

import java.nio.channels.SocketChannel;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.AuthSchemeFactory;
import org.apache.hc.client5.http.auth.StandardAuthScheme;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.auth.BasicSchemeFactory;
import org.apache.hc.client5.http.impl.auth.DigestSchemeFactory;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes Apache's client and its pool: sockets whose reads end when their thread is interrupted, certificates and host names
 * verified, and a client that asks once, without retry, redirect, cookie or sign-in of its own, but to a proxy.
 */
final class Apache {

    private static final int HOSTS = 4;

    private Apache() {}

    static PoolingHttpClientConnectionManager pool(TransportSettings settings) {
        DefaultClientTlsStrategy tls = new DefaultClientTlsStrategy(
                settings.trust().orElseGet(Apache::systemTrust), HostnameVerificationPolicy.BUILTIN, null);
        // A socket of a channel is closed by an interrupt of the thread that reads it, also of a platform thread.
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(
                        proxy -> SocketChannel.open().socket(),
                        null,
                        null,
                        scheme -> "https".equalsIgnoreCase(scheme) ? tls : null),
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                TimeValue.NEG_ONE_MILLISECOND,
                socket -> new Connection());
        pool.setDefaultMaxPerRoute(settings.connections());
        pool.setMaxTotal(Math.multiplyExact(HOSTS, settings.connections()));
        pool.setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build());
        pool.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.ofMilliseconds(
                        Math.max(1, settings.connectTimeout().toMillis())))
                .setSocketTimeout(Timeout.INFINITE)
                // Looking costs less than a query that the server never sees.
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        return pool;
    }

    static CloseableHttpClient client(PoolingHttpClientConnectionManager pool, Routes routes) {
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setConnectionReuseStrategy(
                        (request, response, context) -> response.getCode() != HttpStatus.SC_SERVICE_UNAVAILABLE
                                && DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context))
                .setRoutePlanner(routes)
                .setDefaultCredentialsProvider(routes)
                .setDefaultAuthSchemeRegistry(RegistryBuilder.<AuthSchemeFactory>create()
                        .register(StandardAuthScheme.BASIC, BasicSchemeFactory.INSTANCE)
                        .register(StandardAuthScheme.DIGEST, DigestSchemeFactory.INSTANCE)
                        .build())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .build();
    }

    private static SSLContext systemTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the system has no TLS: look at javax.net.ssl.trustStore", e);
        }
    }
}
