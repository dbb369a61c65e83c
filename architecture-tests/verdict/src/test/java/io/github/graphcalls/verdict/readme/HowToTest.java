package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the snippets of HOWTO.md. */
class HowToTest {

    private final CallLookup calls = FakeCallLookup.of(SampleCalls.all());
    private final CallId id = SampleCalls.GROUP.id();

    @Test
    void retries_are_settings_of_the_client() {
        FeignCallLookup patient = FeignCallLookup.builder()
                .token("a-token")
                .retryAttempts(6)
                .timeout(Duration.ofMinutes(2))
                .build();

        assertThat(patient).hasToString("FeignCallLookup[https://graph.microsoft.com/v1.0]");
        patient.close();
    }

    @Test
    void a_proxy_is_a_setting_of_the_client() {
        Settings settings = Settings.of(Map.of(
                "adapter", "feign",
                "token", "a-token",
                "proxy", "proxy.example:3128",
                "proxy-user", "me",
                "proxy-password", "a-password"));
        OpenCallLookup proxied = OpenCallLookup.open(settings);

        assertThat(settings.toString()).doesNotContain("a-password");
        proxied.close();
    }

    @Test
    void every_outcome_is_handled_on_jdk_17() {
        String advice = calls.find(CallId.of("unknown")).fold(new Advice());

        assertThat(advice).isEqualTo("it has ended");
    }

    @Test
    void many_calls_are_looked_up_at_the_same_time() {
        Stream<CallId> ids = Stream.of(id, CallId.of("unknown"));

        try (Stream<LookupResult> results = calls.findAll(ids.map(CallQuery::of))) {
            long alive = results.filter(result -> result.outcome().fold(call -> !call.isOver(), other -> false))
                    .count();
            assertThat(alive).isEqualTo(1);
        }
    }

    @Test
    void a_completable_future_waits_for_a_lookup_on_another_thread() {
        ExecutorService threads = Executors.newCachedThreadPool();

        CompletableFuture<LookupOutcome> found = CompletableFuture.supplyAsync(() -> calls.find(id), threads);

        assertThat(found.join().toOptional()).isPresent();
        threads.shutdown();
    }
}
