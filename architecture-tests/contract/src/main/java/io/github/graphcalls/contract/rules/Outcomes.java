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

/** What the rules say of outcomes, and where a call holds what is new: its words, and the extras of itself and its parts. */
public final class Outcomes {
    private static final int MAX_DIFFERENCES = 3;

    private Outcomes() {}

    /** The call that was found. */
    public static Call found(LookupOutcome outcome) {
        assertThat(outcome).isInstanceOf(Found.class);
        return ((Found) outcome).call();
    }

    /** That a call was found and has the properties that were expected, whatever else it has in its extras. */
    public static void assertFound(LookupOutcome outcome, Call expected) {
        assertFound(outcome, expected, "the specimen " + expected.id());
    }

    /** Likewise, with a name for what was asked for. */
    public static void assertFound(LookupOutcome outcome, Call expected, Object asked) {
        List<String> differences = withoutExtras(found(outcome, asked)).differencesFrom(withoutExtras(expected));
        assertThat(differences.stream().limit(MAX_DIFFERENCES).toList())
                .as("%s differences from %s, the first", differences.size(), asked)
                .isEmpty();
    }

    public static Call found(LookupOutcome outcome, Object asked) {
        assertThat(outcome).as("what came of the lookup of %s", asked).isInstanceOf(Found.class);
        return ((Found) outcome).call();
    }

    /** That there was no answer, and why. */
    public static void assertUnavailable(LookupOutcome outcome, Unavailable.Cause cause) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.cause()).isEqualTo(cause));
    }

    /** That a wait is read when it is a date in the form of RFC 9110. */
    public static void assertDatedWait(ContractWorld world, CallLookup lookup) {
        DateTimeFormatter http = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);
        String date = http.format(Instant.now().plusSeconds(300).atOffset(ZoneOffset.UTC));
        world.graph().answerAlways(GraphReply.page(429).with("Retry-After", date));
        assertWait(world, lookup.find(Specimens.PEER_TO_PEER.query()), 300);
    }

    public static void assertWait(ContractWorld world, LookupOutcome outcome, long seconds) {
        assertThat(outcome.retryAt())
                .as("when to ask again, %s s from now: %s", seconds, outcome)
                .hasValueSatisfying(at -> assertThat(at)
                        .isCloseTo(world.clock().instant().plusSeconds(seconds), within(5, ChronoUnit.SECONDS)));
    }

    private static Call withoutExtras(Call call) {
        return call.toBuilder().extras(Extras.NONE).build();
    }

    public static List<String> words(Call call) {
        return Stream.of(call.state().stream(), call.direction().stream(), call.requestedModalities().stream())
                .flatMap(words -> words)
                .map(Evolvable::text)
                .toList();
    }

    public static List<Map<String, Object>> members(Call call) {
        return extras(call).map(Extras::members).toList();
    }

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
