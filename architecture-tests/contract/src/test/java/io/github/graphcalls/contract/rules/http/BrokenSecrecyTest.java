package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Adapters with one fault each, caught by the rule about it. */
class BrokenSecrecyTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void an_adapter_that_prints_its_request_when_the_connection_fails_is_caught() {
        assertCaught(59, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome failed(Throwable problem) {
                System.err.println("failed with " + authorization());
                return super.failed(problem);
            }
        });
    }

    @Test
    void an_adapter_that_shows_its_request_when_the_connection_fails_is_caught() {
        assertCaught(60, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome failed(Throwable problem) {
                return Unavailable.because(Unavailable.Cause.CONNECTION, "failed with " + authorization());
            }
        });
    }

    @Test
    void an_adapter_that_prints_documents_is_caught() {
        assertCaught(59, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readDocument(CallQuery query, String document) {
                System.out.println(document);
                return super.readDocument(query, document);
            }
        });
    }

    @Test
    void an_adapter_in_memory_that_prints_what_it_finds_is_caught() {
        assertCaught(59, Set.of(), world -> new MemoryLookup(world) {
            @Override
            protected Call answer(CallQuery query, Call call) {
                call.meetingInfo().ifPresent(info -> System.out.println("token-not-to-be-printed of " + info));
                return super.answer(query, call);
            }
        });
    }

    @Test
    void an_adapter_that_puts_the_token_into_the_url_of_a_batch_is_caught() {
        assertCaught(52, ALL, world -> new HttpLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return super.findAll(queries.peek(query -> leak()));
            }

            private void leak() {
                client().sendAsync(
                                HttpRequest.newBuilder(URI.create(world.baseUrl() + "/$batch?t="
                                                + world.token().reveal()))
                                        .build(),
                                bodies());
            }
        });
    }

    @Test
    void an_adapter_that_repeats_the_token_in_another_header_is_caught() {
        assertCaught(52, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                return HttpRequest.newBuilder(super.request(query), (name, value) -> true)
                        .header("X-Debug", world.token().reveal())
                        .build();
            }
        });
    }

    @Test
    void an_adapter_that_sends_the_token_along_a_next_link_is_caught() {
        assertCaught(61, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readDocument(CallQuery query, String document) {
                follow(document.replaceAll("(?s).*(http://127[^\"]*).*", "$1"));
                return super.readDocument(query, document);
            }

            private void follow(String link) {
                if (link.startsWith("http:")) {
                    client().sendAsync(
                                    HttpRequest.newBuilder(URI.create(link))
                                            .header("Authorization", authorization())
                                            .build(),
                                    bodies())
                            .join();
                }
            }
        });
    }

    @Test
    void an_adapter_that_follows_a_temporary_redirect_with_its_token_is_caught() {
        assertCaught(61, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration left)
                    throws InterruptedException, ExecutionException, TimeoutException {
                HttpResponse<String> first = super.await(answer, left);
                return first.statusCode() == 307
                        ? super.await(
                                client().sendAsync(
                                                HttpRequest.newBuilder(URI.create(first.headers()
                                                                .firstValue("Location")
                                                                .orElseThrow()))
                                                        .header("Authorization", authorization())
                                                        .build(),
                                                bodies()),
                                left)
                        : first;
            }
        });
    }

    @Test
    void an_adapter_that_shows_a_token_within_a_request_id_is_caught() {
        assertCaught(23, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome read(CallQuery query, HttpResponse<String> answer) {
                LookupOutcome outcome = super.read(query, answer);
                String id = answer.headers().firstValue("request-id").orElse("");
                return outcome.withDiagnostics(
                        outcome.diagnostics().toBuilder().clientRequestId(id).build());
            }
        });
    }
}
