package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Interruption, and the request that a lookup no longer waits for. */
@Source("Javadoc of CallLookup")
public abstract class InterruptionRules extends RuleGroup {

    /** For the contract. */
    protected InterruptionRules() {}

    @Rule(16)
    void an_interrupted_thread_gets_an_outcome_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        LookupOutcome outcome = lookup.find(PEER_TO_PEER.query());

        Outcomes.assertInterrupted(outcome);
    }

    @Rule(value = 18, needs = Capability.HTTP)
    @Tag("real-time")
    void a_thread_interrupted_while_it_waits_gets_an_outcome_and_stays_interrupted() {
        for (GraphReply reply :
                List.of(document().after(RealTime.SLOW), document().stalling(RealTime.SLOW))) {
            world.graph().answerAlways(reply);

            Outcomes.assertInterrupted(
                    RealTime.within(RealTime.AT_ONCE, () -> findInterrupted(lookup, PEER_TO_PEER.query())));
        }
    }

    @Rule(value = 78, needs = Capability.HTTP)
    @Tag("real-time")
    void a_request_that_is_abandoned_is_cancelled() {
        world.graph().answerAlways(document().after(RealTime.SLOW));
        lookup.find(impatient(PEER_TO_PEER.query()));
        assertThat(RealTime.eventually(() -> world.graph().abandoned() >= 1))
                .as("the connection of a lookup that timed out is closed")
                .isTrue();

        findInterrupted(lookup, PEER_TO_PEER.query());
        Thread.interrupted();
        assertThat(RealTime.eventually(() -> world.graph().abandoned() >= 2))
                .as("the connection of a lookup that was interrupted is closed")
                .isTrue();
    }

    private static GraphReply document() {
        return GraphReply.document(PEER_TO_PEER.document());
    }
}
