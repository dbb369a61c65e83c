package io.github.graphcalls.contract;

import static io.github.graphcalls.contract.Trial.assertCaught;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.world.Specimens;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each adapter here is wrong in one thing, and is caught by the rule that names it and by no other. */
class BrokenHttpAdaptersTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void one_that_asks_again_when_the_service_is_unavailable() {
        assertCaught(24, ALL, world -> new HttpLookup(world) {
            @Override
            public LookupOutcome find(CallQuery query) {
                LookupOutcome outcome = super.find(query);
                return outcome instanceof Unavailable unavailable && unavailable.cause() == Unavailable.Cause.SERVICE
                        ? super.find(query)
                        : outcome;
            }
        });
    }

    @Test
    void one_that_throws_when_it_is_denied() {
        assertCaught(29, ALL, world -> new HttpLookup(world) {
            @Override
            LookupOutcome readError(int status, Optional<Duration> wait, Diagnostics diagnostics) {
                if (status == 403) {
                    throw new IllegalStateException("denied");
                }
                return super.readError(status, wait, diagnostics);
            }
        });
    }

    @Test
    void one_that_overlooks_how_long_to_wait() {
        assertCaught(31, ALL, world -> new HttpLookup(world) {
            @Override
            Optional<Duration> wait(HttpResponse<String> answer) {
                return Optional.empty();
            }
        });
    }

    @Test
    void one_that_takes_an_empty_document_for_a_call() {
        assertCaught(35, ALL, world -> new HttpLookup(world) {
            @Override
            LookupOutcome readDocument(CallQuery query, String document) {
                return document.equals("{}")
                        ? new Found(Call.builder(query.id()).build(), Diagnostics.NONE)
                        : super.readDocument(query, document);
            }
        });
    }

    @Test
    void one_that_takes_whatever_call_comes() {
        assertCaught(36, ALL, world -> new HttpLookup(world) {
            @Override
            LookupOutcome readDocument(CallQuery query, String document) {
                CallId group = Specimens.GROUP.query().id();
                return document.equals(Specimens.GROUP.document())
                        ? super.readDocument(CallQuery.of(group), document)
                        : super.readDocument(query, document);
            }
        });
    }

    @Test
    void one_that_follows_a_redirect() {
        assertCaught(37, ALL, world -> new HttpLookup(world) {
            @Override
            HttpClient client() {
                return HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build();
            }
        });
    }

    @Test
    void one_that_waits_past_the_deadline() {
        assertCaught(17, ALL, world -> new HttpLookup(world) {
            @Override
            Duration patience(Duration left) {
                return left.plusSeconds(6);
            }
        });
    }

    @Test
    void one_that_swallows_an_interrupt_while_it_waits() {
        assertCaught(18, ALL, world -> new HttpLookup(world) {
            private boolean interruptedBefore;

            @Override
            public LookupOutcome find(CallQuery query) {
                interruptedBefore = Thread.currentThread().isInterrupted();
                return super.find(query);
            }

            @Override
            void restoreTheFlag() {
                if (interruptedBefore) {
                    super.restoreTheFlag();
                }
            }
        });
    }

    @Test
    void one_that_prints_what_the_server_echoes() {
        assertCaught(23, ALL, world -> new HttpLookup(world) {
            @Override
            String hide(String text) {
                return text;
            }
        });
    }

    @Test
    void one_that_asks_without_an_id_for_the_request_is_advised() {
        Trial trial = Trial.of(
                world -> new HttpLookup(world) {
                    @Override
                    HttpRequest request(CallQuery query) {
                        return HttpRequest.newBuilder(
                                        super.request(query), (name, value) -> !name.startsWith("client-"))
                                .build();
                    }
                },
                ALL);

        assertThat(trial.rules(FAILED)).isEmpty();
        assertThat(trial.rules(ABORTED)).containsExactly(27);
        assertThat(trial.message(27)).startsWith("not kept: ");
    }
}
