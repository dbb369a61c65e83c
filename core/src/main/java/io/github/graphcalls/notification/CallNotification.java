package io.github.graphcalls.notification;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * One notification of Graph about a call ({@code commsNotification}). Immutable. A notification of Graph with several entities is
 * read as one notification for each.
 *
 * @param change the kind of change
 * @param callId the call that the notification is about, whatever its subject
 * @param subject the changed resource: the call itself or a part of it
 * @param extras the members that Graph sent beyond the components above; for one of several entities,
 *     {@code resourceData} is a list with null for each entity that is a subject
 */
public record CallNotification(
        Evolvable<ChangeType> change, CallId callId, NotificationSubject subject, Extras extras) {

    public CallNotification {
        RecordComponents.requireNonNull(CallNotification.class, change, callId, subject, extras);
    }

    /**
     * Returns a notification without extra members.
     *
     * @param change the kind of change
     * @param callId the call
     * @param subject the changed resource
     * @return the notification
     */
    public static CallNotification of(ChangeType change, CallId callId, NotificationSubject subject) {
        return new CallNotification(Evolvable.of(change), callId, subject, Extras.NONE);
    }

    /**
     * Returns what the notification reports of the call itself.
     *
     * @return the properties that were sent; empty if the subject is another resource, or if the document has the id of another
     *     call
     */
    public Optional<Call> call() {
        return subject instanceof NotificationSubject.PartialCall partial
                        && partial.call().id().sameCallAs(callId)
                ? Optional.of(partial.call())
                : Optional.empty();
    }

    /**
     * Returns whether the notification reports the end of the call: its own {@code terminated}, or its own {@code deleted}.
     * The end of an operation or of a participant is no end of the call.
     *
     * @return whether the call ended
     */
    public boolean endsCall() {
        return call().filter(call -> call.isOver() || change.matches(ChangeType.DELETED))
                .isPresent();
    }

    /** One line: the kind of change, the call and the subject. */
    @Override
    public String toString() {
        return "CallNotification[" + change + ", " + callId + ", " + subject + "]";
    }
}
