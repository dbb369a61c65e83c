package io.github.graphcalls.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The client over the emulator over a fake gives the same outcomes as the fake. */
class SameAnswersTest {

    private static final Call WITH_UNKNOWN_MEMBERS = Call.builder(CallId.of("a;c+é"))
            .state(Evolvable.parse(CallState.class, "stateOfTomorrow"))
            .participants(Relationship.partial(
                    List.of(Participant.of("p1", ParticipantInfo.of(IdentitySet.ofUser(Identity.of("g1", "Zoë 💬"))))),
                    "https://graph.microsoft.com/v1.0/next"))
            .extras(Extras.of(Map.of("@odata.context", "kept", "addedLater", List.of(1, "two", Map.of("three", 3.5)))))
            .build();

    private final FakeCallLookup fake =
            FakeCallLookup.of(SampleCalls.PEER_TO_PEER, SampleCalls.GROUP, WITH_UNKNOWN_MEMBERS);
    private final GraphEmulator emulator = GraphEmulator.start(fake);
    private final FeignCallLookup client = FeignCallLookup.builder()
            .retryAttempts(1)
            .baseUrl(emulator.baseUrl())
            .token(TokenSource.of(Secret.of("any-token")))
            .build();

    @AfterEach
    void close() {
        client.close();
        emulator.close();
    }

    @Test
    void a_call_is_the_same_over_http() {
        for (Call call : SampleCalls.all()) {
            assertThat(client.find(call.id()).toOptional()).contains(call);
        }
    }

    @Nested
    class CallsWithUnknownMembers {

        @Test
        void a_call_with_unknown_members_and_its_roster_is_the_same_over_http() {
            CallQuery query = CallQuery.of(WITH_UNKNOWN_MEMBERS.id()).expand(CallRelationship.PARTICIPANTS);

            assertThat(client.find(query).toOptional()).contains(WITH_UNKNOWN_MEMBERS);
        }

        @Test
        void a_selected_property_of_a_call_with_unknown_members_is_the_same_over_http() {
            CallQuery query = CallQuery.of(WITH_UNKNOWN_MEMBERS.id()).select(CallProperty.STATE);

            Call answer = client.find(query).toOptional().orElseThrow();

            assertThat(answer.toBuilder().extras(Extras.NONE).build())
                    .isEqualTo(fake.find(query).toOptional().orElseThrow());
        }
    }

    @Test
    void an_unknown_call_is_not_found_with_the_code_of_graph() {
        LookupOutcome outcome = client.find(CallId.of("unknown"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotFound.class,
                        notFound -> assertThat(notFound.isProven()).isTrue());
        assertThat(outcome.diagnostics().code()).contains("8522");
        assertThat(outcome.diagnostics().requestId()).isPresent();
    }

    @Test
    void each_query_of_a_bulk_lookup_has_one_result() {
        List<CallQuery> queries = Stream.concat(
                        SampleCalls.all().stream().map(Call::id), Stream.of(CallId.of("unknown")))
                .map(CallQuery::of)
                .toList();

        try (Stream<LookupResult> results = client.findAll(queries.stream())) {
            assertThat(results.toList())
                    .extracting(LookupResult::query, result -> result.outcome().toOptional())
                    .containsExactlyInAnyOrder(queries.stream()
                            .map(query -> Tuple.tuple(query, fake.find(query).toOptional()))
                            .toArray(Tuple[]::new));
        }
    }
}
