package io.github.graphcalls.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.server.LogRecords;
import io.github.graphcalls.feign.signin.SignInException;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Rejected;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class or method that is missing at run time is an outcome that is not retried. */
class UnfitClassPathTest {

    private static final TokenSource TOKEN = TokenSource.of(Secret.of("a-token-of-a-test"));
    private final AtomicInteger attempts = new AtomicInteger();

    private <T> T missing() {
        attempts.incrementAndGet();
        throw new NoSuchMethodError("SocketHolder.getSSLSocket()");
    }

    private FeignCallLookup lookup(TokenSource tokens, int batchSize) {
        Client client = (request, options) -> missing();
        return FeignCallLookup.builder()
                .baseUrl("http://127.0.0.1:1/v1.0")
                .token(tokens)
                .client(client)
                .batchSize(batchSize)
                .sleeper(wait -> {})
                .build();
    }

    @Test
    void a_missing_method_rejects_a_lookup_after_one_attempt() {
        try (LogRecords log = new LogRecords();
                FeignCallLookup calls = lookup(TOKEN, 1)) {
            LookupOutcome outcome = calls.find(CallId.of("a"));

            assertThat(outcome).isInstanceOf(Rejected.class);
            assertThat(outcome.toString()).contains("NoSuchMethodError", "SocketHolder.getSSLSocket()");
            assertThat(attempts).hasValue(1);
            assertThat(log.lines)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith(FeignCallLookup.class.getName() + " FINE ")
                            .contains("NoSuchMethodError", "UnfitClassPathTest.java"));
        }
    }

    @Test
    void a_missing_method_rejects_each_query_of_a_batch() {
        try (FeignCallLookup calls = lookup(TOKEN, 20)) {
            assertThat(calls.findAll(Stream.of("a", "b", "c").map(id -> CallQuery.of(CallId.of(id))))
                            .map(LookupResult::outcome))
                    .hasSize(3)
                    .allMatch(Rejected.class::isInstance);
        }
    }

    @Test
    void a_missing_method_of_a_token_source_rejects_a_lookup_after_one_attempt() {
        try (FeignCallLookup calls = lookup(claims -> missing(), 1)) {
            LookupOutcome outcome = calls.find(CallId.of("a"));

            assertThat(outcome).isInstanceOf(Rejected.class);
            assertThat(outcome.toString()).contains("java.lang.NoSuchMethodError");
            assertThat(attempts).hasValue(1);
            assertThatThrownBy(() -> calls.target(TeamApi.class).get()).isInstanceOf(SignInException.class);
        }
    }

    interface TeamApi {
        @feign.RequestLine("GET /communications/calls/a")
        String get();
    }
}
