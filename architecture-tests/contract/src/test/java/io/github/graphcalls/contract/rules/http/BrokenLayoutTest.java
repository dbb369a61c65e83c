package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adapters with one fault each in the headers that they send and read, and in how they read JSON. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenLayoutTest {

    private static final Set<Capability> ALL = EnumSet.range(Capability.HTTP, Capability.CLOCK);

    /** Changes each request. */
    private static final class ChangedRequests extends HttpLookup {
        private final UnaryOperator<HttpRequest.Builder> change;

        ChangedRequests(ContractWorld world, UnaryOperator<HttpRequest.Builder> change) {
            super(world);
            this.change = change;
        }

        @Override
        protected HttpRequest request(CallQuery query) {
            return change.apply(HttpRequest.newBuilder(super.request(query), (name, value) -> true))
                    .build();
        }
    }

    /** Reads no document in which a pattern is found. */
    private static final class Selective extends HttpLookup {
        private final String pattern;

        Selective(ContractWorld world, String pattern) {
            super(world);
            this.pattern = pattern;
        }

        @Override
        protected LookupOutcome readDocument(CallQuery query, String document) {
            return super.readDocument(query, document.matches("(?s).*(" + pattern + ").*") ? "" : document);
        }
    }

    @Test
    void an_adapter_that_sends_a_body_is_caught() {
        assertCaught(
                110,
                ALL,
                world -> new ChangedRequests(
                        world, request -> request.method("GET", HttpRequest.BodyPublishers.ofString("null"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "text/*;q=0.5"})
    void an_adapter_that_does_not_accept_json_is_caught(String accept) {
        assertCaught(110, ALL, world -> new ChangedRequests(world, request -> request.setHeader("Accept", accept)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set-Cookie, Cookie", "ETag, If-None-Match", "Last-Modified, If-Modified-Since"})
    void an_adapter_that_sends_back_a_header_is_caught(String names) {
        String[] pair = names.split(", ");
        assertCaught(111, ALL, world -> new HttpLookup(world) {
            private final Map<String, String> kept = new ConcurrentHashMap<>();

            @Override
            protected HttpRequest request(CallQuery query) {
                HttpRequest.Builder request = HttpRequest.newBuilder(super.request(query), (name, value) -> true);
                kept.forEach(request::header);
                return request.build();
            }

            @Override
            protected LookupOutcome read(CallQuery query, HttpResponse<String> answer) {
                answer.headers().firstValue(pair[0]).ifPresent(value -> kept.put(pair[1], value));
                return super.read(query, answer);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;.*", "[a-z/]+.*", "(?i).*charset=utf-8.*", ".+"})
    void an_adapter_that_needs_a_certain_content_type_is_caught(String type) {
        assertCaught(112, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome read(CallQuery query, HttpResponse<String> answer) {
                return answer.headers().firstValue("Content-Type").orElse("").matches(type)
                        ? super.read(query, answer)
                        : super.readDocument(query, "");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\{\"[^ ]", "\\\\/", "\\\\u[0-9a-f]*[a-f]", "\\\\u[0-9A-F]*[A-F]", "\r", "\\{\\s*\"id\""})
    void an_adapter_that_reads_one_layout_of_json_alone_is_caught(String other) {
        assertCaught(113, ALL, world -> new Selective(world, other));
    }

    @ParameterizedTest
    @ValueSource(strings = {":[0-9.]+Z", ":00[-+Z]", "-08:00", "[.][0-9]{9}", "[.]1Z"})
    void an_adapter_that_reads_some_times_alone_is_caught(String other) {
        assertCaught(114, ALL, world -> new Selective(world, "DateTime[^,]*" + other));
    }

    @Test
    void an_adapter_that_shifts_times_to_utc_is_caught() {
        assertCaught(114, ALL, changed(time -> time.withOffsetSameInstant(ZoneOffset.UTC)));
    }

    @Test
    void an_adapter_that_reads_microseconds_is_caught() {
        assertCaught(114, ALL, changed(time -> time.truncatedTo(ChronoUnit.MICROS)));
    }

    private static Function<ContractWorld, CallLookup> changed(UnaryOperator<OffsetDateTime> change) {
        return world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome found(Call call) {
                return super.found(call.transcription()
                        .map(it -> call.toBuilder()
                                .transcription(new CallTranscriptionInfo(
                                        it.state(), it.lastModifiedDateTime().map(change), it.extras()))
                                .build())
                        .orElse(call));
            }
        };
    }

    @Test
    void an_adapter_that_takes_an_empty_string_for_absent_is_caught() {
        assertCaught(115, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome found(Call call) {
                return super.found(
                        call.subject().filter(String::isEmpty).isPresent()
                                ? Call.builder(call.id()).build()
                                : call);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 404, 500})
    void an_adapter_that_takes_the_document_of_another_status_is_caught(int status) {
        assertCaught(116, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome read(CallQuery query, HttpResponse<String> answer) {
                return answer.statusCode() == status && answer.body().contains("graph.call\"")
                        ? readDocument(query, answer.body())
                        : super.read(query, answer);
            }
        });
    }
}
