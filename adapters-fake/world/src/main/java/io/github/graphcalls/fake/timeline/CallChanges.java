package io.github.graphcalls.fake.timeline;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.RemovedState;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.notification.NotificationSubject.DeltaParticipants;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the notifications of one step of a call: of the call itself with the properties that changed, then of its roster, then
 * of its operations (FACTS.md#unordered-notifications).
 *
 * @param at the instant of the step
 * @param before the call before the step
 * @param after the call after the step
 */
public record CallChanges(Instant at, Call before, Call after) {

    private static final RemovedState LEFT = new RemovedState(Optional.of("Removed"), Extras.NONE);

    /**
     * Returns the notifications of a call that begins: {@code created} with all properties.
     *
     * @param at the instant
     * @param call the first document
     * @return the notifications
     */
    public static Stream<WorldEvent> opening(Instant at, Call call) {
        CallChanges changes = new CallChanges(at, Call.builder(call.id()).build(), call);
        long number = new Roster(call.participants().items()).sequenceNumber().orElse(1);
        return Stream.of(
                        changes.ofCall(ChangeType.CREATED).stream(),
                        changes.ofRoster(number, true).stream(),
                        changes.ofOperations())
                .flatMap(each -> each);
    }

    /**
     * Returns the notifications of a step.
     *
     * @param at the instant
     * @param before the call before
     * @param after the call after
     * @param rosterNumber the number of the roster after the step
     * @param ends whether it is the last change of the call, which is {@code deleted}
     * @return the notifications
     */
    public static Stream<WorldEvent> between(Instant at, Call before, Call after, long rosterNumber, boolean ends) {
        CallChanges changes = new CallChanges(at, before, after);
        return Stream.of(
                        changes.ofCall(ends ? ChangeType.DELETED : ChangeType.UPDATED).stream(),
                        changes.ofRoster(rosterNumber, false).stream(),
                        changes.ofOperations())
                .flatMap(each -> each);
    }

    /**
     * Returns the notification of a call that the service forgets: {@code deleted}, without properties.
     *
     * @param at the instant
     * @param call the call
     * @return the notification
     */
    public static Stream<WorldEvent> forgotten(Instant at, Call call) {
        Call empty = Call.builder(call.id()).build();
        return Stream.of(new CallChanges(at, call, call).event(ChangeType.DELETED, new PartialCall(empty, true)));
    }

    private Optional<WorldEvent> ofCall(ChangeType change) {
        CallProperty[] changed = Arrays.stream(CallProperty.values())
                .filter(property -> property != CallProperty.ID)
                .filter(property -> !after.get(property).equals(before.get(property)))
                .toArray(CallProperty[]::new);
        boolean says = changed.length > 0 || change != ChangeType.UPDATED;
        Call partial = CallQuery.of(after.id())
                .select(changed.length == 0 ? new CallProperty[] {CallProperty.ID} : changed)
                .applyTo(after);
        return says ? Optional.of(event(change, new PartialCall(partial, true))) : Optional.empty();
    }

    private Optional<WorldEvent> ofRoster(long number, boolean isWhole) {
        List<Participant> known = before.participants().items();
        List<Participant> present = after.participants().items();
        if (present.equals(known)) {
            return Optional.empty();
        }
        boolean isDelta = !isWhole
                && after.callOptions()
                        .flatMap(CallOptions::isDeltaRosterEnabled)
                        .orElse(false);
        if (!isDelta) {
            return Optional.of(event(ChangeType.UPDATED, new Roster(numbered(present.stream(), number))));
        }
        Stream<Participant> changed = Stream.concat(
                present.stream().filter(each -> !known.contains(each)),
                known.stream()
                        .filter(each -> present.stream().noneMatch(other -> isSame(other, each)))
                        .map(each -> each.toBuilder().removedState(LEFT).build()));
        return Optional.of(event(
                ChangeType.UPDATED,
                new DeltaParticipants(numbered(changed, number), Optional.of(number), Extras.NONE)));
    }

    private static boolean isSame(Participant one, Participant other) {
        return one.id().isPresent() ? one.id().equals(other.id()) : one.equals(other);
    }

    private static List<Participant> numbered(Stream<Participant> participants, long number) {
        return participants
                .map(each -> each.toBuilder().rosterSequenceNumber(number).build())
                .toList();
    }

    /** A final status is the last change of an operation, which is {@code deleted} and ends no call. */
    private Stream<WorldEvent> ofOperations() {
        List<CommsOperation> known = before.operations().items();
        return after.operations().items().stream()
                .filter(each -> !known.contains(each))
                .map(each -> event(changeOf(each, known), new Operation(each)));
    }

    private static ChangeType changeOf(CommsOperation operation, List<CommsOperation> known) {
        boolean isFinal = operation
                .status()
                .filter(status -> status.matches(OperationStatus.COMPLETED) || status.matches(OperationStatus.FAILED))
                .isPresent();
        if (isFinal) {
            return ChangeType.DELETED;
        }
        return known.stream().anyMatch(each -> each.id().equals(operation.id()))
                ? ChangeType.UPDATED
                : ChangeType.CREATED;
    }

    private WorldEvent event(ChangeType change, NotificationSubject subject) {
        return new WorldEvent(at, after, CallNotification.of(change, after.id(), subject));
    }
}
