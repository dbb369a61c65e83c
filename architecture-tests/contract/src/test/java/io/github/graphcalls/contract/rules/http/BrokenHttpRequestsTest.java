package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.Trial.assertAdvised;
import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Adapters with one fault each, caught by the rule about it. */
class BrokenHttpRequestsTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void an_adapter_that_rewrites_the_id_in_the_path_is_caught() {
        assertCaught(25, ALL, world -> new HttpLookup(world) {
            @Override
            protected String segment(CallId id) {
                return super.segment(id).replace("-", "");
            }
        });
    }

    @Test
    void an_adapter_that_encodes_a_path_twice_is_caught() {
        assertCaught(54, ALL, world -> new HttpLookup(world) {
            @Override
            protected String segment(CallId id) {
                return URLEncoder.encode(super.segment(id), StandardCharsets.UTF_8);
            }
        });
    }

    @Test
    void an_adapter_that_puts_the_token_into_the_url_is_caught() {
        assertCaught(52, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                HttpRequest request = super.request(query);
                URI leaky = URI.create(
                        request.uri() + "&access_token=" + world.token().reveal());
                return HttpRequest.newBuilder(request, (name, value) -> true)
                        .uri(leaky)
                        .build();
            }
        });
    }

    @Test
    void an_adapter_that_sends_a_token_without_checking_it_is_caught() {
        assertCaught(55, ALL, world -> new HttpLookup(world) {
            @Override
            protected String authorization() {
                return "Bearer " + world.token().reveal();
            }
        });
    }

    @Test
    void an_adapter_that_logs_its_token_is_caught() {
        assertCaught(53, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                Logger.getLogger("com.acme")
                        .finest(() -> "requests with " + world.token().reveal());
                return super.request(query);
            }
        });
    }

    @Test
    void an_adapter_that_cancels_all_requests_when_one_times_out_is_caught() {
        assertCaught(49, ALL, world -> new HttpLookup(world) {
            @Override
            protected void giveUp(CompletableFuture<?> answer) {
                cancelAll();
            }
        });
    }

    @Test
    void an_adapter_that_keeps_waiting_after_it_is_closed_is_caught() {
        assertCaught(50, ALL, world -> new HttpLookup(world) {
            @Override
            protected void cancelAll() {}
        });
    }

    @Test
    void an_adapter_that_sends_a_request_after_the_deadline_is_reported_as_advice() {
        assertAdvised(26, ALL, world -> new HttpLookup(world) {
            @Override
            public LookupOutcome find(CallQuery query) {
                Optional<Instant> passed = query.deadline()
                        .filter(deadline -> deadline.isBefore(world.clock().instant()));
                if (passed.isPresent()) {
                    super.find(query.within(Duration.ofSeconds(10), world.clock()));
                }
                return super.find(query);
            }
        });
    }

    @Test
    void an_adapter_that_sends_no_client_request_id_is_reported_as_advice() {
        assertAdvised(27, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                return HttpRequest.newBuilder(super.request(query), (name, value) -> !name.startsWith("client-"))
                        .build();
            }
        });
    }

    @Test
    void an_adapter_that_returns_no_diagnostics_is_reported_as_advice() {
        assertAdvised(38, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readError(int status, Optional<Duration> wait, Diagnostics diagnostics) {
                return super.readError(status, wait, diagnostics).withDiagnostics(Diagnostics.NONE);
            }
        });
    }
}
