package io.github.graphcalls.call.operation;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A long-running operation of a call. Most of Graph's derived types add nothing but their name: these are all
 * {@link PlainOperation}, told apart by {@link #type()}. All variants are immutable.
 */
public sealed interface CommsOperation {

    /**
     * The id of the operation.
     *
     * @return the id
     */
    Optional<String> id();

    /**
     * How far the operation is.
     *
     * @return the status
     */
    Optional<Evolvable<OperationStatus>> status();

    /**
     * The caller's own text.
     *
     * @return the text, at most 256 characters
     */
    Optional<String> clientContext();

    /**
     * What came of it.
     *
     * @return the result
     */
    Optional<ResultInfo> resultInfo();

    /**
     * What Graph sent here beyond the model; its type names the type of a plain operation.
     *
     * @return the extra members
     */
    Extras extras();

    /**
     * What the operation does.
     *
     * @return the type by which Graph names it, {@code commsOperation} when it named none
     */
    default Evolvable<OperationType> type() {
        OperationType implied = fold(
                invite -> OperationType.INVITE_PARTICIPANTS_OPERATION,
                record -> OperationType.RECORD_OPERATION,
                sendDtmf -> OperationType.SEND_DTMF_TONES_OPERATION,
                plain -> OperationType.COMMS_OPERATION);
        return extras().type()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .map(name -> Evolvable.parse(OperationType.class, name))
                .orElseGet(() -> Evolvable.of(implied));
    }

    /**
     * An operation that adds no member of its own.
     *
     * @param id the id
     * @param type what it does
     * @param status how far it is
     * @return the operation
     * @throws IllegalArgumentException for a type that has a variant of its own here
     */
    static CommsOperation plain(String id, OperationType type, OperationStatus status) {
        switch (type) {
            case INVITE_PARTICIPANTS_OPERATION, RECORD_OPERATION, SEND_DTMF_TONES_OPERATION ->
                throw new IllegalArgumentException(type + " has a record of its own: use its constructor");
            default -> {
                return new PlainOperation(
                        Optional.of(id),
                        Optional.of(Evolvable.of(status)),
                        Optional.empty(),
                        Optional.empty(),
                        Extras.NONE.withGraphType(Evolvable.wordOf(type)));
            }
        }
    }

    /**
     * Handles every variant.
     *
     * @param invite for {@link InviteParticipantsOperation}
     * @param record for {@link RecordOperation}
     * @param sendDtmf for {@link SendDtmfTonesOperation}
     * @param plain for {@link PlainOperation}
     * @param <R> the result
     * @return what the matching function gave
     */
    default <R> R fold(
            Function<? super InviteParticipantsOperation, ? extends R> invite,
            Function<? super RecordOperation, ? extends R> record,
            Function<? super SendDtmfTonesOperation, ? extends R> sendDtmf,
            Function<? super PlainOperation, ? extends R> plain) {
        if (this instanceof InviteParticipantsOperation it) {
            return invite.apply(it);
        }
        if (this instanceof RecordOperation it) {
            return record.apply(it);
        }
        return this instanceof SendDtmfTonesOperation it ? sendDtmf.apply(it) : plain.apply((PlainOperation) this);
    }

    /**
     * Invites participants.
     *
     * @param id the id of the operation
     * @param status how far it is
     * @param clientContext the caller's own text, at most 256 characters
     * @param resultInfo what came of it
     * @param participants whom it invites
     * @param extras what Graph sent here beyond the components above
     */
    record InviteParticipantsOperation(
            Optional<String> id,
            Optional<Evolvable<OperationStatus>> status,
            Optional<String> clientContext,
            Optional<ResultInfo> resultInfo,
            List<InvitationParticipantInfo> participants,
            Extras extras)
            implements CommsOperation {

        public InviteParticipantsOperation {
            requireNonNull(id, "id");
            requireNonNull(status, "status");
            requireNonNull(clientContext, "clientContext");
            requireNonNull(resultInfo, "resultInfo");
            participants = List.copyOf(participants);
            requireNonNull(extras, "extras");
        }
    }

    /**
     * Records a participant.
     *
     * @param id the id of the operation
     * @param status how far it is
     * @param clientContext the caller's own text, at most 256 characters
     * @param resultInfo what came of it
     * @param recordingLocation where the recording is
     * @param recordingAccessToken the token to fetch it with, which is never printed
     * @param extras what Graph sent here beyond the components above
     */
    record RecordOperation(
            Optional<String> id,
            Optional<Evolvable<OperationStatus>> status,
            Optional<String> clientContext,
            Optional<ResultInfo> resultInfo,
            Optional<String> recordingLocation,
            Optional<Secret> recordingAccessToken,
            Extras extras)
            implements CommsOperation {

        public RecordOperation {
            requireNonNull(id, "id");
            requireNonNull(status, "status");
            requireNonNull(clientContext, "clientContext");
            requireNonNull(resultInfo, "resultInfo");
            requireNonNull(recordingLocation, "recordingLocation");
            requireNonNull(recordingAccessToken, "recordingAccessToken");
            requireNonNull(extras, "extras");
        }
    }

    /**
     * Sends DTMF tones.
     *
     * @param id the id of the operation
     * @param status how far it is
     * @param clientContext the caller's own text, at most 256 characters
     * @param resultInfo what came of it
     * @param completionReason why it ended
     * @param extras what Graph sent here beyond the components above
     */
    record SendDtmfTonesOperation(
            Optional<String> id,
            Optional<Evolvable<OperationStatus>> status,
            Optional<String> clientContext,
            Optional<ResultInfo> resultInfo,
            Optional<Evolvable<SendDtmfCompletionReason>> completionReason,
            Extras extras)
            implements CommsOperation {

        public SendDtmfTonesOperation {
            requireNonNull(id, "id");
            requireNonNull(status, "status");
            requireNonNull(clientContext, "clientContext");
            requireNonNull(resultInfo, "resultInfo");
            requireNonNull(completionReason, "completionReason");
            requireNonNull(extras, "extras");
        }
    }

    /**
     * An operation that adds no member of its own, be it of a type that this library knows or not.
     *
     * @param id the id of the operation
     * @param status how far it is
     * @param clientContext the caller's own text, at most 256 characters
     * @param resultInfo what came of it
     * @param extras what Graph sent here beyond the components above
     */
    record PlainOperation(
            Optional<String> id,
            Optional<Evolvable<OperationStatus>> status,
            Optional<String> clientContext,
            Optional<ResultInfo> resultInfo,
            Extras extras)
            implements CommsOperation {

        public PlainOperation {
            requireNonNull(id, "id");
            requireNonNull(status, "status");
            requireNonNull(clientContext, "clientContext");
            requireNonNull(resultInfo, "resultInfo");
            requireNonNull(extras, "extras");
        }
    }
}
