package io.github.graphcalls.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.contract.specimen.Specimens;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Assertions about outcomes, and the values of a call that may be unknown to an adapter. */
public final class Outcomes {
    private static final int MAX_DIFFERENCES = 3;

    private Outcomes() {}

    /**
     * Returns the call that was found; fails for another outcome.
     *
     * @param outcome the outcome
     * @return the call
     */
    public static Call found(LookupOutcome outcome) {
        return found(outcome, "a call");
    }

    /**
     * Returns the call that was found; fails for another outcome.
     *
     * @param outcome the outcome
     * @param query the query, for the message
     * @return the call
     */
    public static Call found(LookupOutcome outcome, Object query) {
        assertThat(outcome).as("the outcome of the lookup of %s", query).isInstanceOf(Found.class);
        return ((Found) outcome).call();
    }

    /**
     * Fails unless a call was found with the expected properties, whatever its extras are.
     *
     * @param outcome the outcome
     * @param expected the expected call
     */
    public static void assertFound(LookupOutcome outcome, Call expected) {
        assertFound(outcome, expected, "the specimen " + expected.id());
    }

    /**
     * Fails unless a call was found with the expected properties, whatever its extras are.
     *
     * @param outcome the outcome
     * @param expected the expected call
     * @param query the query, for the message
     */
    public static void assertFound(LookupOutcome outcome, Call expected, Object query) {
        List<String> differences = withoutExtras(found(outcome, query)).differencesFrom(withoutExtras(expected));
        assertThat(differences.stream().limit(MAX_DIFFERENCES).toList())
                .as("%s differences from %s, the first", differences.size(), query)
                .isEmpty();
    }

    /**
     * Fails unless a lookup was unavailable for a cause.
     *
     * @param outcome the outcome
     * @param cause the cause
     */
    public static void assertUnavailable(LookupOutcome outcome, Unavailable.Cause cause) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.cause()).isEqualTo(cause));
    }

    /**
     * Fails unless a lookup was interrupted and left the flag of this thread set; clears the flag.
     *
     * @param outcome the outcome
     */
    public static void assertInterrupted(LookupOutcome outcome) {
        boolean stillInterrupted = Thread.interrupted();
        assertUnavailable(outcome, Unavailable.Cause.INTERRUPTED);
        assertThat(stillInterrupted).as("the flag of the thread").isTrue();
    }

    /**
     * Fails unless an adapter reads a {@code Retry-After} that is a date of RFC 9110.
     *
     * @param world the world of the adapter
     * @param lookup the adapter
     */
    public static void assertDatedWait(ContractWorld world, CallLookup lookup) {
        DateTimeFormatter http = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);
        String date = http.format(Instant.now().plusSeconds(300).atOffset(ZoneOffset.UTC));
        world.graph().answerAlways(GraphReply.page(429).with("Retry-After", date));
        assertWait(world, lookup.find(Specimens.PEER_TO_PEER.query()), 300);
    }

    /**
     * Fails unless an outcome names the instant to ask again.
     *
     * @param world the world, whose clock counts
     * @param outcome the outcome
     * @param seconds the expected wait from now, within 5 s
     */
    public static void assertWait(ContractWorld world, LookupOutcome outcome, long seconds) {
        assertThat(outcome.retryAt())
                .as("retryAt, %s s from now, of %s", seconds, outcome)
                .hasValueSatisfying(at -> assertThat(at)
                        .isCloseTo(world.clock().instant().plusSeconds(seconds), within(5, ChronoUnit.SECONDS)));
    }

    private static Call withoutExtras(Call call) {
        return call.toBuilder().extras(Extras.NONE).build();
    }

    /**
     * Returns the values of enumerations of a call, as they were sent.
     *
     * @param call the call
     * @return the values
     */
    public static List<String> words(Call call) {
        return Stream.of(call.state().stream(), call.direction().stream(), call.requestedModalities().stream())
                .flatMap(words -> words)
                .map(Evolvable::text)
                .toList();
    }

    /**
     * Returns the members of a call and of its objects that are not modelled.
     *
     * @param call the call
     * @return the members of each object
     */
    public static List<Map<String, Object>> members(Call call) {
        return extras(call).map(Extras::members).toList();
    }

    /**
     * Returns the types of a call and of its objects.
     *
     * @param call the call
     * @return the type of each object, empty for its declared type
     */
    public static List<Optional<String>> types(Call call) {
        return extras(call).map(Extras::type).toList();
    }

    private static Stream<Extras> extras(Call call) {
        return Stream.of(
                        Optional.of(call.extras()),
                        call.source().map(ParticipantInfo::extras),
                        call.source()
                                .flatMap(ParticipantInfo::identity)
                                .flatMap(IdentitySet::first)
                                .map(identity -> identity.extras()),
                        call.mediaConfig().map(MediaConfig::extras),
                        call.meetingInfo().map(MeetingInfo::extras),
                        call.callOptions().map(CallOptions::extras))
                .flatMap(Optional::stream);
    }
}
