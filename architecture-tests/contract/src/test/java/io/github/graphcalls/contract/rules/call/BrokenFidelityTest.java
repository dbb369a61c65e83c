package io.github.graphcalls.contract.rules.call;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Adapters with one fault each, caught by the rule about it. */
class BrokenFidelityTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void an_adapter_that_drops_unknown_members_of_the_result_is_caught() {
        assertCaught(68, ALL, world -> new MemoryLookup(world) {
            @Override
            protected Call answer(CallQuery query, Call call) {
                Call answer = super.answer(query, call);
                return answer.resultInfo()
                        .map(info -> answer.toBuilder()
                                .resultInfo(new io.github.graphcalls.call.result.ResultInfo(
                                        info.code(), info.subcode(), info.message(), Extras.NONE))
                                .build())
                        .orElse(answer);
            }
        });
    }

    @Test
    void an_adapter_that_drops_unknown_members_of_a_participant_is_caught() {
        assertCaught(97, ALL, world -> new MemoryLookup(world) {
            @Override
            protected Call answer(CallQuery query, Call call) {
                Call answer = super.answer(query, call);
                List<Participant> less = answer.participants().items().stream()
                        .map(each -> each.toBuilder().extras(Extras.NONE).build())
                        .toList();
                return less.isEmpty()
                        ? answer
                        : answer.toBuilder()
                                .participants(Relationship.complete(less))
                                .build();
            }
        });
    }

    @Test
    void an_adapter_that_decodes_each_buffer_by_itself_is_caught() {
        assertCaught(69, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpResponse.BodyHandler<String> bodies() {
                return answer ->
                        HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofByteArray(), bytes -> {
                            StringBuilder text = new StringBuilder();
                            for (int i = 0; i < bytes.length; i += 1024) {
                                text.append(
                                        new String(bytes, i, Math.min(1024, bytes.length - i), StandardCharsets.UTF_8));
                            }
                            return text.toString();
                        });
            }
        });
    }

    @Test
    void an_adapter_that_reads_at_most_32768_characters_is_caught() {
        assertCaught(69, ALL, world -> new HttpLookup(world) {
            @Override
            protected LookupOutcome readDocument(CallQuery query, String document) {
                return super.readDocument(query, document.substring(0, Math.min(document.length(), 32_768)));
            }
        });
    }

    @Test
    void an_adapter_that_uses_the_default_locale_for_lower_case_is_caught() {
        assertCaught(70, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                HttpRequest request = super.request(query);
                String uri = request.uri().toString();
                return HttpRequest.newBuilder(request, (name, value) -> true)
                        .uri(URI.create("I".toLowerCase().equals("i") ? uri : uri.replace("irection", "\u0131rection")))
                        .build();
            }
        });
    }

    @Test
    void an_adapter_that_uses_the_default_locale_for_numbers_is_caught() {
        assertCaught(70, Set.of(), world -> new MemoryLookup(world) {
            @Override
            protected Optional<Call> byId(CallId id) {
                return String.format("%d", 1).equals("1") ? super.byId(id) : Optional.empty();
            }
        });
    }

    @Test
    void an_adapter_that_takes_every_id_for_a_guid_is_caught() {
        assertCaught(92, ALL, world -> new MemoryLookup(world) {
            @Override
            protected Optional<Call> byId(CallId id) {
                return id.key().matches("[0-9a-f]{32}") ? super.byId(id) : Optional.empty();
            }
        });
    }

    @Test
    void an_adapter_that_sends_ids_in_lower_case_is_caught() {
        assertCaught(91, ALL, world -> new HttpLookup(world) {
            @Override
            protected String segment(CallId id) {
                return super.segment(id).toLowerCase(Locale.ROOT);
            }
        });
    }

    @Test
    void an_adapter_with_a_client_request_id_for_each_call_is_caught() {
        assertCaught(93, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                return HttpRequest.newBuilder(super.request(query), (name, value) -> !name.startsWith("client-"))
                        .header(
                                "client-request-id",
                                UUID.nameUUIDFromBytes(query.id().value().getBytes(StandardCharsets.UTF_8))
                                        .toString())
                        .build();
            }
        });
    }
}
