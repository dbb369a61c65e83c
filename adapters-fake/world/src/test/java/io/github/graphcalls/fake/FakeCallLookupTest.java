package io.github.graphcalls.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.inject.Guice;
import com.google.inject.Stage;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FakeCallLookupTest {

    private final FakeCallLookup fake = FakeCallLookup.of(SampleCalls.all());
    private final CallId group = SampleCalls.GROUP.id();

    @Test
    void a_call_is_found_with_all_properties() {
        LookupOutcome outcome = fake.find(group);

        assertThat(outcome.toOptional()).contains(SampleCalls.GROUP);
    }

    @Test
    void a_call_is_found_by_an_id_in_upper_case_without_dashes() {
        LookupOutcome outcome = fake.find(CallId.of("2F1A1100B17440A0ABA70B405E01ED92"));

        assertThat(outcome.toOptional()).contains(SampleCalls.GROUP);
    }

    @Test
    void a_selection_returns_the_selected_properties_and_the_id_only() {
        LookupOutcome outcome = fake.find(CallQuery.of(group).select(CallProperty.STATE));

        assertThat(outcome.toOptional())
                .contains(Call.builder(group)
                        .state(SampleCalls.GROUP.state().orElseThrow())
                        .build());
    }

    @Test
    void a_relationship_is_returned_only_when_it_is_expanded() {
        Participant john = Participant.of("p1", ParticipantInfo.of(IdentitySet.ofUser(Identity.of("john"))));
        Call call = SampleCalls.GROUP.toBuilder()
                .participants(Relationship.complete(List.of(john)))
                .build();
        FakeCallLookup lookup = FakeCallLookup.of(call);

        Call plain = lookup.find(group).toOptional().orElseThrow();
        Call expanded = lookup.find(
                        CallQuery.of(group).expand(CallRelationship.PARTICIPANTS, CallRelationship.OPERATIONS))
                .toOptional()
                .orElseThrow();

        assertThat(plain.participants()).isEqualTo(Relationship.notExpanded());
        assertThat(expanded.participants()).isEqualTo(Relationship.complete(List.of(john)));
        assertThat(expanded.operations()).isEqualTo(Relationship.complete(List.of()));
    }

    @Test
    void an_unknown_call_is_not_found() {
        LookupOutcome outcome = fake.find(CallId.of("unknown"));

        assertThat(outcome)
                .hasToString("NotFound[status 404, code 8522, \"Call not found.\","
                        + " request-id 4fec97ab-45c0-4365-a14f-cec071dd1ace, date 1970-01-01T00:00:00Z]")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void many_calls_are_looked_up_lazily_and_in_order() {
        AtomicInteger read = new AtomicInteger();
        Stream<CallQuery> queries =
                Stream.of(group, CallId.of("unknown"), group).map(CallQuery::of).peek(query -> read.incrementAndGet());

        List<LookupResult> results = fake.findAll(queries).limit(2).toList();

        assertThat(results)
                .extracting(LookupResult::outcome)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Found.class),
                        second -> assertThat(second).isInstanceOf(NotFound.class));
        assertThat(read).hasValue(2);
    }

    @Test
    void a_parallel_stream_of_queries_is_looked_up_on_the_reading_thread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Stream<CallQuery> queries = IntStream.range(0, 1000)
                .parallel()
                .mapToObj(n -> CallQuery.of(CallId.of("call-" + n)))
                .peek(query -> threads.add(Thread.currentThread()));

        fake.findAll(queries).forEach(result -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void a_passed_deadline_is_timed_out() {
        VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
        FakeCallLookup lookup = FakeCallLookup.on(time, SampleCalls.all());
        CallQuery query = CallQuery.of(group).within(Duration.ofSeconds(5), time);

        assertThat(lookup.find(query)).isInstanceOf(Found.class);
        time.advance(Duration.ofSeconds(5));

        assertThat(lookup.find(query)).isInstanceOf(TimedOut.class);
    }

    @Test
    void an_interrupted_thread_gets_unavailable_and_keeps_its_flag() {
        Thread.currentThread().interrupt();

        LookupOutcome outcome = fake.find(group);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isEqualTo(Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the lookup"));
    }

    @Test
    void a_closed_lookup_throws() {
        fake.close();

        assertThatIllegalStateException().isThrownBy(() -> fake.find(group)).withMessageContaining("closed");
    }

    @Test
    void two_calls_with_one_id_are_refused() {
        Call twin = Call.builder(CallId.of("2F1A1100B17440A0ABA70B405E01ED92")).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeCallLookup.of(SampleCalls.GROUP, twin))
                .withMessageContaining("2F1A1100B17440A0ABA70B405E01ED92");
    }

    @Test
    void guice_provides_the_fake_of_the_module() {
        CallLookup lookup =
                Guice.createInjector(Stage.PRODUCTION, new FakeModule(fake)).getInstance(CallLookup.class);

        assertThat(lookup).isSameAs(fake);
    }

    @Test
    void a_lookup_prints_the_number_or_the_source_of_its_calls() {
        assertThat(FakeCallLookup.of(SampleCalls.all())).hasToString("FakeCallLookup[2 calls]");
        assertThat(FakeCallLookup.of(World.builder(GeneratedCalls.of(42, 1000)).build()))
                .hasToString("FakeCallLookup[GeneratedCalls[seed 42, version 1, 1000 calls]]");
    }
}
