package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.specimen.Specimens;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Adapters with one fault each, caught by the rule about it. */
class BrokenHttpAdaptersTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void an_adapter_that_retries_when_the_service_is_unavailable_is_caught() {
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
    void an_adapter_that_throws_when_it_is_denied_is_caught() {
        assertCaught(29, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readError(int status, Optional<Duration> wait, Diagnostics diagnostics) {
                if (status == 403) {
                    throw new IllegalStateException("denied");
                }
                return super.readError(status, wait, diagnostics);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"28, 410", "30, 431", "32, 504"})
    void an_adapter_that_takes_a_status_for_another_is_caught(int rule, int misread) {
        assertCaught(rule, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readError(int status, Optional<Duration> wait, Diagnostics diagnostics) {
                return status == misread
                        ? new Malformed("", "status " + status, diagnostics)
                        : super.readError(status, wait, diagnostics);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(NotFound.Evidence.class)
    void an_adapter_that_reports_the_same_evidence_for_every_404_is_caught(NotFound.Evidence evidence) {
        assertCaught(57, ALL, world -> new HttpLookup(world) {
            @Override
            protected NotFound.Evidence evidenceIn(int status, Diagnostics diagnostics) {
                return evidence;
            }
        });
    }

    @Test
    void an_adapter_that_takes_a_participant_for_a_call_is_caught() {
        assertCaught(58, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readDocument(CallQuery query, String document) {
                return document.contains("#microsoft.graph.participant\",\"id\":\"" + query.id())
                        ? new Found(Call.builder(query.id()).build(), Diagnostics.NONE)
                        : super.readDocument(query, document);
            }
        });
    }

    @Test
    void an_adapter_that_takes_a_truncated_answer_for_malformed_is_caught() {
        assertCaught(33, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome failed(Throwable problem) {
                return String.valueOf(problem.getMessage()).contains("bytes received")
                        ? new Malformed("", "cut off", Diagnostics.NONE)
                        : super.failed(problem);
            }
        });
    }

    @Test
    void an_adapter_that_throws_when_the_connection_is_refused_is_caught() {
        assertCaught(34, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome failed(Throwable problem) {
                if (problem instanceof ConnectException) {
                    throw new IllegalStateException(problem);
                }
                return super.failed(problem);
            }
        });
    }

    @Test
    void an_adapter_that_ignores_retry_after_is_caught() {
        assertCaught(31, ALL, world -> new HttpLookup(world) {
            @Override
            protected Optional<Duration> wait(HttpResponse<String> answer) {
                return Optional.empty();
            }
        });
    }

    @Test
    void an_adapter_that_takes_an_empty_document_for_a_call_is_caught() {
        assertCaught(35, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readDocument(CallQuery query, String document) {
                return document.equals("{}")
                        ? new Found(Call.builder(query.id()).build(), Diagnostics.NONE)
                        : super.readDocument(query, document);
            }
        });
    }

    @Test
    void an_adapter_that_accepts_a_call_with_another_id_is_caught() {
        assertCaught(36, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readDocument(CallQuery query, String document) {
                CallId group = Specimens.GROUP.query().id();
                return document.equals(Specimens.GROUP.document())
                        ? super.readDocument(CallQuery.of(group), document)
                        : super.readDocument(query, document);
            }
        });
    }

    @Test
    void an_adapter_that_follows_a_redirect_is_caught() {
        assertCaught(37, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpClient client() {
                return HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build();
            }
        });
    }

    @Test
    void an_adapter_that_prints_what_the_server_echoes_is_caught() {
        assertCaught(23, ALL, world -> new HttpLookup(world) {
            @Override
            protected String hide(String text) {
                return text;
            }
        });
    }

    @Test
    void an_adapter_that_prints_what_the_server_echoes_in_place_of_a_call_is_caught() {
        assertCaught(23, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readDocument(CallQuery query, String document) {
                LookupOutcome outcome = super.readDocument(query, document);
                return outcome instanceof Malformed malformed
                        ? new Malformed("", "found " + document, malformed.diagnostics())
                        : outcome;
            }
        });
    }
}
