package io.github.graphcalls.contract;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a call holds what is new: its words, and the extras of itself and of its parts. */
final class Novelties {
    private Novelties() {}

    static List<String> words(Call call) {
        return Stream.of(call.state().stream(), call.direction().stream(), call.requestedModalities().stream())
                .flatMap(words -> words)
                .map(Evolvable::text)
                .toList();
    }

    static List<Map<String, Object>> members(Call call) {
        return extras(call).map(Extras::members).toList();
    }

    static List<Optional<String>> types(Call call) {
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
