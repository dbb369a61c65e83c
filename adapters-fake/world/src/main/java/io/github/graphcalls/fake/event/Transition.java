package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.CallMediaState;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.lookup.CallQuery;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes the state of a call, as far as Graph documents. */
final class Transition {

    private static final CallProperty[] ALL_BUT_THE_RESULT = EnumSet.complementOf(
                    EnumSet.of(CallProperty.RESULT_INFO, CallProperty.TERMINATION_REASON))
            .toArray(CallProperty[]::new);

    private Transition() {}

    static Call of(Call call, Event.Becomes event) {
        CallBuilder after = withoutResult(call).state(event.state());
        event.resultInfo().ifPresent(after::resultInfo);
        event.terminationReason().ifPresent(after::terminationReason);
        if (event.state() == CallState.TERMINATED && call.mediaState().isPresent()) {
            after.mediaState(CallMediaState.ofAudio(MediaState.INACTIVE));
        }
        return after.build();
    }

    static Optional<String> refusalFor(Call call, CallState to) {
        return call.state()
                .flatMap(Evolvable::known)
                .filter(from -> from != CallState.UNKNOWN_FUTURE_VALUE && !from.canBecome(to))
                .map(from -> Evolvable.wordOf(from) + " cannot become " + Evolvable.wordOf(to) + "; "
                        + allowed(from.next()));
    }

    static Optional<String> refusalOfOver(Call call) {
        return call.isOver() ? Optional.of("the call is over; nothing but \"forgotten\" may follow") : Optional.empty();
    }

    static String codes(ResultInfo result) {
        return result.code().map(Object::toString).orElse("?") + "/"
                + result.subcode().map(Object::toString).orElse("?");
    }

    private static String allowed(Set<CallState> next) {
        return next.isEmpty()
                ? "nothing but \"forgotten\" may follow"
                : "allowed: " + next.stream().map(Evolvable::wordOf).collect(Collectors.joining(", "));
    }

    /** A healthy call has no result (FACTS.md#no-result-while-healthy): the result of a failed transfer is removed. */
    private static CallBuilder withoutResult(Call call) {
        if (call.resultInfo().isEmpty() && call.terminationReason().isEmpty()) {
            return call.toBuilder();
        }
        CallBuilder after = CallQuery.of(call.id()).select(ALL_BUT_THE_RESULT).applyTo(call).toBuilder()
                .extras(call.extras());
        for (CallRelationship relationship : CallRelationship.values()) {
            after.set(relationship, call.get(relationship));
        }
        return after;
    }
}
