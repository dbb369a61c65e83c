package io.github.graphcalls.call.operation;

import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.call.value.Secret;
import java.util.List;
import java.util.Optional;

/**
 * A long-running operation of a call. Graph derives a type for each kind of operation; the members of all of them are held here,
 * and those of another kind are absent. Immutable.
 *
 * @param type the kind of operation, absent when Graph named none
 * @param id the id of the operation
 * @param status the progress of the operation
 * @param clientContext the text that the client gave, at most 256 characters
 * @param resultInfo the result of a completed operation
 * @param participants the invited participants of an invitation
 * @param recordingLocation the location of a recording
 * @param recordingAccessToken the token to fetch a recording with, which is never printed
 * @param completionReason the reason why sending DTMF tones ended
 * @param extras the members that Graph sent beyond the components above
 */
public record CommsOperation(
        Optional<Evolvable<OperationType>> type,
        Optional<String> id,
        Optional<Evolvable<OperationStatus>> status,
        Optional<String> clientContext,
        Optional<ResultInfo> resultInfo,
        List<InvitationParticipantInfo> participants,
        Optional<String> recordingLocation,
        Optional<Secret> recordingAccessToken,
        Optional<Evolvable<SendDtmfCompletionReason>> completionReason,
        Extras extras) {

    public CommsOperation {
        RecordComponents.requireNonNull(
                CommsOperation.class,
                type,
                id,
                status,
                clientContext,
                resultInfo,
                participants,
                recordingLocation,
                recordingAccessToken,
                completionReason,
                extras);
        participants = List.copyOf(participants);
    }

    /**
     * Returns an operation of which only kind and progress are known.
     *
     * @param id the id
     * @param type the kind
     * @param status the progress
     * @return the operation
     */
    public static CommsOperation of(String id, OperationType type, OperationStatus status) {
        return builder().id(id).type(type).status(status).build();
    }

    /** {@return a builder with everything absent} */
    public static Builder builder() {
        return new Builder(Optional.empty());
    }

    /** {@return a builder with the components of this value} */
    public Builder toBuilder() {
        return new Builder(Optional.of(this));
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }

    /** Builds {@link CommsOperation}. */
    public static final class Builder extends RecordBuilder<CommsOperation, Builder> {

        private Builder(Optional<CommsOperation> start) {
            super(CommsOperation.class, start);
        }

        /** Sets {@link CommsOperation#type()} to a known word. */
        public Builder type(OperationType type) {
            return set("type", type);
        }

        /** Sets {@link CommsOperation#type()}. */
        public Builder type(Evolvable<OperationType> type) {
            return set("type", type);
        }

        /** Sets {@link CommsOperation#id()}. */
        public Builder id(String id) {
            return set("id", id);
        }

        /** Sets {@link CommsOperation#status()} to a known word. */
        public Builder status(OperationStatus status) {
            return set("status", status);
        }

        /** Sets {@link CommsOperation#status()}. */
        public Builder status(Evolvable<OperationStatus> status) {
            return set("status", status);
        }

        /** Sets {@link CommsOperation#clientContext()}. */
        public Builder clientContext(String clientContext) {
            return set("clientContext", clientContext);
        }

        /** Sets {@link CommsOperation#resultInfo()}. */
        public Builder resultInfo(ResultInfo resultInfo) {
            return set("resultInfo", resultInfo);
        }

        /** Sets {@link CommsOperation#participants()}. */
        public Builder participants(List<InvitationParticipantInfo> participants) {
            return put("participants", participants);
        }

        /** Sets {@link CommsOperation#recordingLocation()}. */
        public Builder recordingLocation(String recordingLocation) {
            return set("recordingLocation", recordingLocation);
        }

        /** Sets {@link CommsOperation#recordingAccessToken()}. */
        public Builder recordingAccessToken(Secret recordingAccessToken) {
            return set("recordingAccessToken", recordingAccessToken);
        }

        /** Sets {@link CommsOperation#completionReason()} to a known word. */
        public Builder completionReason(SendDtmfCompletionReason completionReason) {
            return set("completionReason", completionReason);
        }

        /** Sets {@link CommsOperation#completionReason()}. */
        public Builder completionReason(Evolvable<SendDtmfCompletionReason> completionReason) {
            return set("completionReason", completionReason);
        }

        /** Sets {@link CommsOperation#extras()}. */
        public Builder extras(Extras extras) {
            return put("extras", extras);
        }
    }
}
