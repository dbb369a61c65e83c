package io.github.graphcalls.notification;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.OneLine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The changed resource of a notification: the call itself or a part of it. */
public sealed interface NotificationSubject {

    /**
     * The call itself, with those properties that Graph sent. Immutable.
     *
     * @param call the properties; the id is that of the notification if the document has none
     * @param idSent whether the document of the call has an id of its own
     */
    record PartialCall(Call call, boolean idSent) implements NotificationSubject {
        public PartialCall {
            requireNonNull(call, "call");
        }

        /**
         * Returns a call whose document has no id, as most notifications send it.
         *
         * @param call the properties
         * @return the subject
         */
        public static PartialCall of(Call call) {
            return new PartialCall(call, false);
        }

        /** One line: the call and its state. */
        @Override
        public String toString() {
            return call.toString();
        }
    }

    /**
     * The whole roster. Immutable.
     *
     * @param participants all participants
     */
    record Roster(List<Participant> participants) implements NotificationSubject {
        public Roster {
            participants = List.copyOf(participants);
        }

        /**
         * Returns the number of the roster.
         *
         * @return the greatest sequence number of a participant; empty if none has one, as in US Government clouds
         */
        public OptionalLong sequenceNumber() {
            Optional<Long> greatest = Optional.empty();
            for (Participant participant : participants) {
                Optional<Long> number = participant.rosterSequenceNumber();
                if (number.isPresent() && number.get() >= greatest.orElse(Long.MIN_VALUE)) {
                    greatest = number;
                }
            }
            return greatest.map(OptionalLong::of).orElse(OptionalLong.empty());
        }

        /** One line: the number of participants. */
        @Override
        public String toString() {
            return "roster of " + participants.size();
        }
    }

    /**
     * A change of the roster since the previous number ({@code deltaParticipants}); not the whole roster. Immutable.
     *
     * @param participants the participants that joined, changed or left
     * @param sequenceNumber the number of the roster after the change
     * @param extras the members that Graph sent beyond the components above
     */
    record DeltaParticipants(List<Participant> participants, Optional<Long> sequenceNumber, Extras extras)
            implements NotificationSubject {
        public DeltaParticipants {
            participants = List.copyOf(participants);
            requireNonNull(sequenceNumber, "sequenceNumber");
            requireNonNull(extras, "extras");
        }

        /** One line: the number of changed participants. */
        @Override
        public String toString() {
            return "change of " + participants.size() + " participants";
        }
    }

    /**
     * An operation of the call. Immutable.
     *
     * @param operation the operation
     */
    record Operation(CommsOperation operation) implements NotificationSubject {
        public Operation {
            requireNonNull(operation, "operation");
        }

        /** One line: the kind of operation and its status. */
        @Override
        public String toString() {
            return "operation" + operation.type().map(type -> " " + type).orElse("")
                    + operation.status().map(status -> ", " + status).orElse("");
        }
    }

    /**
     * Another resource of the call, such as a content sharing session. Its data, if any was sent, stands under
     * {@code resourceData} in the extras of the notification. Immutable.
     *
     * @param path the path below the call, such as {@code contentsharingsessions}, without a slash at either end
     */
    record OtherResource(String path) implements NotificationSubject {
        public OtherResource {
            requireNonNull(path, "path");
        }

        /** The path on one line; unknown data for the path of the call itself. */
        @Override
        public String toString() {
            return path.isEmpty() ? "unknown data" : OneLine.of(path);
        }
    }
}
