package io.github.graphcalls.testkit;

import static java.util.stream.Collectors.joining;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.CallTopology;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.result.EndReason;
import io.github.graphcalls.call.value.Relationship;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** Assertions on a call. Each method fails with an {@link AssertionError} for a null call. */
public final class CallAssert extends AbstractAssert<CallAssert, Call> {

    CallAssert(Call actual) {
        super(actual, CallAssert.class);
    }

    /** Checks that the calls are equal. A failure names each property that differs, with both values. */
    @Override
    public CallAssert isEqualTo(Object expected) {
        if (!(actual instanceof Call) || !(expected instanceof Call other) || actual.equals(other)) {
            return super.isEqualTo(expected);
        }
        throw failure(
                "expected %s to equal %s, but they differ in%n%s",
                actual,
                other,
                actual.differencesFrom(other).stream()
                        .map(line -> "  " + line)
                        .collect(joining(System.lineSeparator())));
    }

    /**
     * Checks the state of the call.
     *
     * @param expected the state
     * @return this
     */
    public CallAssert hasState(CallState expected) {
        isNotNull();
        return check(actual.hasState(expected), "state " + expected);
    }

    /**
     * Checks that the call is known to be over.
     *
     * @return this
     */
    public CallAssert isOver() {
        isNotNull();
        return check(actual.isOver(), "a call that is over");
    }

    /**
     * Checks that the call is not known to be over.
     *
     * @return this
     */
    public CallAssert isNotOver() {
        isNotNull();
        return check(!actual.isOver(), "a call that is not over");
    }

    /**
     * Checks that the call is over, for this reason.
     *
     * @param reason the reason
     * @return this
     */
    public CallAssert endedBecause(EndReason reason) {
        isNotNull();
        Optional<EndReason> found = actual.end().map(CallEnd::reason);
        return check(found.equals(Optional.of(reason)), "an end because " + reason.description());
    }

    /**
     * Checks that the call is between two participants.
     *
     * @return this
     */
    public CallAssert isPeerToPeer() {
        return hasTopology(CallTopology.PEER_TO_PEER);
    }

    /**
     * Checks that the call is a group call.
     *
     * @return this
     */
    public CallAssert isGroupCall() {
        return hasTopology(CallTopology.GROUP);
    }

    /**
     * Checks that media is known to flow.
     *
     * @return this
     */
    public CallAssert hasMediaFlowing() {
        isNotNull();
        return check(
                actual.mediaFlowing().orElse(false),
                "media flowing with "
                        + actual.mediaState().map(Object::toString).orElse("no media state"));
    }

    /**
     * Checks that the participants were expanded, and begins assertions on those that the call has, all or the first pages.
     *
     * @return assertions on the participants
     */
    public ListAssert<Participant> hasRoster() {
        isNotNull();
        check(!(actual.participants() instanceof Relationship.NotExpanded), "a roster: expand the participants");
        return Assertions.assertThat(actual.participants().items()).as("the roster of %s", actual);
    }

    private CallAssert hasTopology(CallTopology topology) {
        isNotNull();
        return check(actual.topology().equals(Optional.of(topology)), "a call that is " + topology);
    }

    private CallAssert check(boolean holds, String expected) {
        if (!holds) {
            throw failure("expected %s, found %s", expected, actual);
        }
        return this;
    }
}
