package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.specimen.Specimens.GROUP;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.contract.specimen.Specimens;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** Closing an adapter, and its lookups afterwards. */
@Source("Javadoc of CallLookup and OpenCallLookup")
public abstract class ClosingRules extends RuleGroup {

    /** For the contract. */
    protected ClosingRules() {}

    @Rule(value = 20, needs = Capability.CLOSE)
    void a_lookup_after_closing_throws_an_illegal_state_exception() {
        List<CallQuery> queries = Stream.concat(
                        Specimens.ALL.stream().map(Specimen::query), Stream.of(CallQuery.of(Specimens.UNKNOWN)))
                .toList();
        queries.forEach(lookup::find);

        close();

        for (CallQuery query : queries) {
            assertThatIllegalStateException().as("%s", query).isThrownBy(() -> lookup.find(query));
        }
        CallQuery late = PEER_TO_PEER.query().deadline(world.clock().instant().minusSeconds(1));
        assertThatIllegalStateException().as("a deadline that has passed").isThrownBy(() -> lookup.find(late));
        Thread.currentThread().interrupt();
        try {
            assertThatIllegalStateException()
                    .as("an interrupted thread")
                    .isThrownBy(() -> lookup.find(PEER_TO_PEER.query()));
        } finally {
            Thread.interrupted();
        }
    }

    @Rule(value = 21, needs = Capability.CLOSE)
    void closing_twice_has_no_further_effect() {
        Thread.currentThread().interrupt();
        boolean stillInterrupted;
        try {
            close();
        } finally {
            stillInterrupted = Thread.interrupted();
        }

        assertThatCode(this::close).doesNotThrowAnyException();
        assertThat(stillInterrupted)
                .as("the flag of a thread that closes the adapter")
                .isTrue();
    }

    @Rule(
            value = 50,
            needs = {Capability.HTTP, Capability.CLOSE})
    @Tag("real-time")
    void closing_ends_lookups_in_flight() {
        RealTime.oneOfThree(this::closeWhileALookupWaits);
    }

    private void closeWhileALookupWaits() throws Exception {
        reopenIn(new ContractWorld());
        world.graph().answerAlways(GraphReply.document(PEER_TO_PEER.document()).after(RealTime.SLOW));
        Thread closing = new Thread(() -> {
            RealTime.eventually(() -> !world.graph().requests().isEmpty());
            close();
        });
        closing.start();
        long begin = System.nanoTime();

        LookupOutcome outcome = lookup.find(PEER_TO_PEER.query().within(RealTime.SLOW, world.clock()));

        assertThat(outcome).isInstanceOf(Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("the duration of a lookup whose adapter was closed")
                .isLessThan(RealTime.SOON);
        closing.join();
    }

    @Rule(
            value = 84,
            needs = {Capability.HTTP, Capability.CLOSE})
    @Tag("real-time")
    void closing_does_not_wait_for_lookups_in_flight() {
        RealTime.oneOfThree(this::closeBesideALookup);
    }

    private void closeBesideALookup() throws Exception {
        reopenIn(new ContractWorld());
        world.graph().answerAlways(GraphReply.document(PEER_TO_PEER.document()).after(RealTime.SLOW));
        Thread waiting = inBackground(() -> lookup.find(PEER_TO_PEER.query().within(RealTime.SLOW, world.clock())));
        assertThat(RealTime.eventually(() -> !world.graph().requests().isEmpty()))
                .as("the request has arrived")
                .isTrue();

        RealTime.soon("closing", () -> {
            close();
            return "";
        });

        waiting.join(RealTime.SOON.toMillis());
        assertThat(RealTime.eventually(() -> world.graph().abandoned() > 0))
                .as("the connection of the lookup in flight is closed")
                .isTrue();
    }

    @Rule(value = 86, needs = Capability.CLOSE)
    void closing_one_adapter_does_not_close_another() {
        OpenCallLookup other = (OpenCallLookup) adapter.openIn(world);
        try {
            Outcomes.found(lookup.find(PEER_TO_PEER.query()));
            Outcomes.found(other.find(PEER_TO_PEER.query()));

            close();

            Outcomes.found(other.find(PEER_TO_PEER.query()));
            Outcomes.found(other.find(GROUP.query()));
            try (Stream<LookupResult> results = other.findAll(Stream.of(GROUP.query(), MEETING.query()))) {
                results.forEach(result -> Outcomes.found(result.outcome()));
            }
        } finally {
            other.close();
        }
    }
}
