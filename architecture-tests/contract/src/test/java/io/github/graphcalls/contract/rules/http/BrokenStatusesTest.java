package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Adapters with one fault each, caught by the rule about it. */
class BrokenStatusesTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void an_adapter_that_cannot_read_an_error_without_json_is_caught() {
        assertCaught(72, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome read(CallQuery query, HttpResponse<String> answer) {
                if (answer.statusCode() >= 400 && !answer.body().startsWith("{")) {
                    throw new IllegalStateException("no JSON");
                }
                return super.read(query, answer);
            }
        });
    }

    @Test
    void an_adapter_that_takes_status_428_for_not_found_is_caught() {
        assertCaught(72, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readError(int status, Optional<Duration> wait, Diagnostics diagnostics) {
                return status == 428
                        ? new NotFound(NotFound.Evidence.NONE, diagnostics)
                        : super.readError(status, wait, diagnostics);
            }
        });
    }

    @Test
    void an_adapter_that_knows_no_status_above_511_is_caught() {
        assertCaught(72, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readError(int status, Optional<Duration> wait, Diagnostics diagnostics) {
                return status > 511 ? null : super.readError(status, wait, diagnostics);
            }
        });
    }

    @Test
    void an_adapter_that_throws_at_a_status_below_400_is_caught() {
        assertCaught(71, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readError(int status, Optional<Duration> wait, Diagnostics diagnostics) {
                if (status == 203) {
                    throw new IllegalStateException("no content");
                }
                return super.readError(status, wait, diagnostics);
            }
        });
    }

    @Test
    void an_adapter_that_reads_retry_after_only_in_seconds_is_caught() {
        assertCaught(73, ALL, world -> new HttpLookup(world) {
            @Override
            protected Optional<Duration> wait(HttpResponse<String> answer) {
                return answer.headers()
                        .firstValue("Retry-After")
                        .map(Long::parseLong)
                        .map(Duration::ofSeconds);
            }
        });
    }

    @Test
    void an_adapter_that_invents_a_wait_without_retry_after_is_caught() {
        assertCaught(73, ALL, world -> new HttpLookup(world) {
            @Override
            protected Optional<Duration> wait(HttpResponse<String> answer) {
                return super.wait(answer).or(() -> Optional.of(Duration.ofSeconds(1)));
            }
        });
    }

    @Test
    void an_adapter_that_caches_a_rejection_is_caught() {
        assertCaught(74, ALL, world -> new HttpLookup(world) {
            private final Map<CallId, LookupOutcome> refused = new ConcurrentHashMap<>();

            @Override
            public LookupOutcome find(CallQuery query) {
                LookupOutcome known = refused.get(query.id());
                LookupOutcome outcome = known == null ? super.find(query) : known;
                if (outcome instanceof Rejected) {
                    refused.put(query.id(), outcome);
                }
                return outcome;
            }
        });
    }

    @Test
    void an_adapter_that_answers_with_the_call_it_saw_before_is_caught() {
        assertCaught(75, ALL, world -> new HttpLookup(world) {
            private final Map<CallId, LookupOutcome> seen = new ConcurrentHashMap<>();

            @Override
            public LookupOutcome find(CallQuery query) {
                LookupOutcome outcome = super.find(query);
                if (outcome instanceof Found) {
                    seen.put(query.id(), outcome);
                }
                return outcome instanceof Unavailable ? seen.getOrDefault(query.id(), outcome) : outcome;
            }
        });
    }

    @Test
    void an_adapter_that_caches_a_call_is_caught() {
        assertCaught(75, ALL, world -> new HttpLookup(world) {
            private final Map<CallQuery, LookupOutcome> seen = new ConcurrentHashMap<>();

            @Override
            protected LookupOutcome found(Call call) {
                return seen.computeIfAbsent(CallQuery.of(call.id()), id -> super.found(call));
            }
        });
    }

    @Test
    void an_adapter_that_compares_the_beginning_of_an_id_is_caught() {
        assertCaught(36, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readDocument(CallQuery query, String document) {
                String id = query.id().value();
                return super.readDocument(query, document.replaceAll("\"" + id + "[^\"]+\"", "\"" + id + "\""));
            }
        });
    }

    @Test
    void an_adapter_that_takes_call_options_for_a_call_is_caught() {
        assertCaught(58, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readDocument(CallQuery query, String document) {
                return super.readDocument(query, document.replace("graph.callOptions", "graph.call"));
            }
        });
    }

    @Test
    void an_adapter_that_takes_a_message_for_evidence_is_caught() {
        assertCaught(57, ALL, world -> new HttpLookup(world) {
            @Override
            protected NotFound.Evidence evidenceIn(int status, Diagnostics diagnostics) {
                return diagnostics.message().filter("Call not found."::equals).isPresent()
                        ? NotFound.Evidence.CALL_SERVICE
                        : super.evidenceIn(status, diagnostics);
            }
        });
    }
}
