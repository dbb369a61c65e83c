package io.github.graphcalls.verdict.live;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.NotificationSubject.DeltaParticipants;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The notifications of one call that have arrived, and what they prove by themselves. */
final class Arrivals {

    private final List<CallNotification> all = new ArrayList<>();

    void add(CallNotification notification) {
        all.add(notification);
    }

    /** Whether the call's own {@code terminated} or {@code deleted} is among them. */
    boolean endTheCall() {
        return all.stream().anyMatch(CallNotification::endsCall);
    }

    /** How the call ended, by the last of its ends that reports it. */
    Optional<CallEnd> end() {
        return all.stream()
                .filter(CallNotification::endsCall)
                .map(notification -> notification.call().orElseThrow())
                .flatMap(call -> end(call).stream())
                .reduce((earlier, later) -> later);
    }

    static Optional<CallEnd> end(Call call) {
        return call.resultInfo().isPresent() || call.terminationReason().isPresent()
                ? Optional.of(CallEnd.of(call.resultInfo(), call.terminationReason()))
                : Optional.empty();
    }

    /** The number of notifications so far. */
    int count() {
        return all.size();
    }

    /** Whether the call was last known as {@code incoming} when so many had arrived, or later. */
    boolean lastKnownAsIncoming(int count) {
        return IntStream.rangeClosed(count, all.size()).anyMatch(this::areIncoming);
    }

    /** Whether every state of the call is {@code incoming}, which precedes all others. */
    private boolean areIncoming(int count) {
        Set<Evolvable<CallState>> states = all.subList(0, count).stream()
                .flatMap(each -> each.call().flatMap(Call::state).stream())
                .collect(Collectors.toSet());
        return states.equals(Set.of(Evolvable.of(CallState.INCOMING)));
    }

    /** Whether a change of the roster is missing that no whole roster makes up for. */
    boolean missAChangeOfTheRoster() {
        long whole = all.stream()
                .map(each -> each.subject() instanceof Roster roster ? roster.sequenceNumber() : OptionalLong.empty())
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max()
                .orElse(0);
        Set<Long> changes = all.stream()
                .flatMap(each -> each.subject() instanceof DeltaParticipants delta
                        ? delta.sequenceNumber().stream()
                        : Optional.<Long>empty().stream())
                .collect(Collectors.toSet());
        long last = changes.stream().mapToLong(Long::longValue).max().orElse(0);
        return LongStream.range(whole + 1, last).anyMatch(number -> !changes.contains(number));
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
