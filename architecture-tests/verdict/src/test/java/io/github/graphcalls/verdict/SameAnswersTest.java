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

/** The client over HTTP over the emulator over a fake answers as the fake does: nothing is lost on the way. */
class SameAnswersTest {

    private static final Call STRANGE = Call.builder(CallId.of("a;c+é"))
            .state(Evolvable.parse(CallState.class, "stateOfTomorrow"))
            .participants(Relationship.partial(
                    List.of(Participant.of("p1", ParticipantInfo.of(IdentitySet.ofUser(Identity.of("g1", "Zoë 💬"))))),
                    "https://graph.microsoft.com/v1.0/next"))
            .extras(Extras.of(Map.of("@odata.context", "kept", "addedLater", List.of(1, "two", Map.of("three", 3.5)))))
            .build();

    private final FakeCallLookup fake = FakeCallLookup.of(SampleCalls.PEER_TO_PEER, SampleCalls.GROUP, STRANGE);
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
    void A_call_comes_through_whole() {
        for (Call call : SampleCalls.all()) {
            assertThat(client.find(call.id()).toOptional()).contains(call);
        }
    }

    @Nested
    class A_call_full_of_strangers {

        @Test
        void comes_through_whole_with_its_roster() {
            CallQuery query = CallQuery.of(STRANGE.id()).expand(CallRelationship.PARTICIPANTS);

            assertThat(client.find(query).toOptional()).contains(STRANGE);
        }

        @Test
        void comes_through_in_the_part_that_was_selected() {
            CallQuery query = CallQuery.of(STRANGE.id()).select(CallProperty.STATE);

            Call answer = client.find(query).toOptional().orElseThrow();

            assertThat(answer.toBuilder().extras(Extras.NONE).build())
                    .isEqualTo(fake.find(query).toOptional().orElseThrow());
        }
    }

    @Test
    void A_call_nobody_knows_is_not_found_with_the_code_of_Graph() {
        LookupOutcome outcome = client.find(CallId.of("nobody"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotFound.class,
                        notFound -> assertThat(notFound.isProven()).isTrue());
        assertThat(outcome.diagnostics().code()).contains("8522");
        assertThat(outcome.diagnostics().requestId()).isPresent();
    }

    @Test
    void Many_calls_have_one_result_each() {
        List<CallQuery> queries = Stream.concat(
                        SampleCalls.all().stream().map(Call::id), Stream.of(CallId.of("nobody")))
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
