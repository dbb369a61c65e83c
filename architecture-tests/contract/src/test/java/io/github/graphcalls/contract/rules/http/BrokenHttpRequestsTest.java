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

/** What an adapter asks, and how it stops: each is wrong in one thing, and caught by the rule that names it and by no other. */
class BrokenHttpRequestsTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void one_that_spells_the_id_its_own_way() {
        assertCaught(25, ALL, world -> new HttpLookup(world) {
            @Override
            protected String segment(CallId id) {
                return super.segment(id).replace("-", "");
            }
        });
    }

    @Test
    void one_that_encodes_a_path_twice() {
        assertCaught(54, ALL, world -> new HttpLookup(world) {
            @Override
            protected String segment(CallId id) {
                return URLEncoder.encode(super.segment(id), StandardCharsets.UTF_8);
            }
        });
    }

    @Test
    void one_that_puts_the_token_into_the_address() {
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
    void one_that_sends_a_token_as_it_is() {
        assertCaught(55, ALL, world -> new HttpLookup(world) {
            @Override
            protected String authorization() {
                return "Bearer " + world.token().reveal();
            }
        });
    }

    @Test
    void one_that_logs_its_token() {
        assertCaught(53, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                Logger.getLogger("com.acme")
                        .finest(() -> "asking with " + world.token().reveal());
                return super.request(query);
            }
        });
    }

    @Test
    void one_that_gives_all_up_with_one() {
        assertCaught(49, ALL, world -> new HttpLookup(world) {
            @Override
            protected void giveUp(CompletableFuture<?> answer) {
                cancelAll();
            }
        });
    }

    @Test
    void one_that_waits_on_though_it_is_closed() {
        assertCaught(50, ALL, world -> new HttpLookup(world) {
            @Override
            protected void cancelAll() {}
        });
    }

    @Test
    void one_that_asks_though_it_is_too_late_is_advised() {
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
    void one_that_asks_without_an_id_for_the_request_is_advised() {
        assertAdvised(27, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                return HttpRequest.newBuilder(super.request(query), (name, value) -> !name.startsWith("client-"))
                        .build();
            }
        });
    }

    @Test
    void one_that_keeps_the_reason_to_itself_is_advised() {
        assertAdvised(38, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readError(int status, Optional<Duration> wait, Diagnostics diagnostics) {
                return super.readError(status, wait, diagnostics).withDiagnostics(Diagnostics.NONE);
            }
        });
    }
}
