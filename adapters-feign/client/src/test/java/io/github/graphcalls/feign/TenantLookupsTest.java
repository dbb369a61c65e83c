package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.server.Established;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.server.RemainingThreads;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Found;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TenantLookupsTest {

    private static final int TENANTS = 500;

    private static TenantLookups open(RawServer server) {
        return TenantLookups.open(
                Settings.NONE.with("base-url", server.baseUrl()).with("connections", "8"),
                tenant -> TokenSource.of(Secret.of("token-of-" + tenant)));
    }

    @Test
    void each_tenant_has_a_lookup_with_a_token_of_its_own() {
        try (RawServer server = RawServer.keeping(FOUND);
                TenantLookups lookups = open(server)) {
            lookups.of("one.example").find(ID);
            lookups.of("other.example").find(ID);

            assertThat(lookups.of("one.example")).isSameAs(lookups.of("one.example"));
            assertThat(lookups).hasToString("TenantLookups[2]");
            assertThat(server.requests.get(0)).contains("Authorization: Bearer token-of-one.example");
            assertThat(server.requests.get(1)).contains("Authorization: Bearer token-of-other.example");
        }
    }

    @Test
    void five_hundred_lookups_share_one_connection_one_thread_and_twelve_megabytes() throws InterruptedException {
        try (RawServer server = RawServer.keeping(FOUND);
                TenantLookups lookups = open(server)) {
            lookups.of("first.example").find(ID);
            long before = usedBytes();

            IntStream.range(0, TENANTS)
                    .forEach(each -> assertThat(
                                    lookups.of("tenant-" + each + ".example").find(ID))
                            .isInstanceOf(Found.class));

            server.requests.clear();
            assertThat(usedBytes() - before).isLessThan(12L << 20);
            assertThat(server.connections).hasSizeLessThanOrEqualTo(2);
            assertThat(RemainingThreads.names().stream().filter(name -> !name.equals("graph-calls-sign-in")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_tenant_whose_lookups_hang_leaves_connections_to_the_others() throws Exception {
        Semaphore hanging = new Semaphore(0);
        try (RawServer server = RawServer.serving(connection -> {
                    while (connection.request()) {
                        if (connection.header("Authorization").orElseThrow().contains("slow")) {
                            hanging.acquireUninterruptibly();
                        }
                        connection.write(Established.echoing(connection));
                    }
                });
                TenantLookups lookups = open(server)) {
            CompletableFuture<Long> slow = CompletableFuture.supplyAsync(() -> {
                try (Stream<LookupResult> results = lookups.of("slow.example")
                        .findAll(IntStream.range(0, 20).mapToObj(each -> CallQuery.of(CallId.of("call-" + each))))) {
                    return results.count();
                }
            });

            assertThat(lookups.of("quick.example").find(ID)).isInstanceOf(Found.class);
            assertThat(server.connections).hasSizeLessThanOrEqualTo(3);
            hanging.release(20);
            assertThat(slow.get(30, TimeUnit.SECONDS)).isEqualTo(20);
        }
    }

    @Test
    void closing_ends_all_lookups_and_the_thread() throws InterruptedException {
        try (RawServer server = RawServer.keeping(FOUND)) {
            TenantLookups lookups = open(server);
            FeignCallLookup one = lookups.of("one.example");
            one.find(ID);

            lookups.close();

            assertThatThrownBy(() -> one.find(ID)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> lookups.of("other.example")).isInstanceOf(IllegalStateException.class);
            assertThat(RemainingThreads.names()).isEmpty();
        }
    }

    @Test
    void settings_are_checked_when_the_lookups_are_opened() {
        Settings application = Settings.NONE.with("client-id", "an-id").with("client-secret", Secret.of("a-secret"));

        TenantLookups.open(application).close();
        assertThatThrownBy(() -> TenantLookups.open(application.with("connections", "0")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("connections");
        assertThatThrownBy(() -> TenantLookups.open(Settings.NONE))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("client-secret");
    }

    @Test
    void a_tenant_that_is_refused_does_not_end_the_others() {
        try (TenantLookups lookups = TenantLookups.open(
                Settings.NONE.with("client-id", "an-id").with("client-secret", Secret.of("a-secret")))) {
            assertThatThrownBy(() -> lookups.of("common")).isInstanceOf(SettingsException.class);

            assertThat(lookups.of("contoso.com")).isNotNull();
        }
    }

    private static long usedBytes() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
