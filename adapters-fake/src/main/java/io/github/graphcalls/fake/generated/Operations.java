package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.CommsOperation.InviteParticipantsOperation;
import io.github.graphcalls.call.operation.CommsOperation.PlainOperation;
import io.github.graphcalls.call.operation.CommsOperation.RecordOperation;
import io.github.graphcalls.call.operation.CommsOperation.SendDtmfTonesOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.operation.SendDtmfCompletionReason;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Secret;
import java.util.List;
import java.util.Optional;

/** What was asked of a call. */
final class Operations {

    private static final List<OperationType> TYPES = List.of(OperationType.values());

    private final Draws draws;
    private final People people;

    Operations(Draws draws, People people) {
        this.draws = draws;
        this.people = people;
    }

    CommsOperation operation() {
        Optional<String> id = Optional.of(draws.guid());
        Optional<Evolvable<OperationStatus>> status = Optional.of(draws.word(OperationStatus.class));
        Optional<String> context = draws.maybe(() -> Texts.any(draws));
        Optional<ResultInfo> result = draws.maybe(() -> new ResultInfo(
                Optional.of(draws.oneOf(200, 400, 500)),
                Optional.of(draws.below(10_000)),
                draws.maybe(() -> Texts.any(draws)),
                draws.extras()));
        OperationType type = draws.oneOf(TYPES);
        return switch (type) {
            case INVITE_PARTICIPANTS_OPERATION ->
                new InviteParticipantsOperation(
                        id,
                        status,
                        context,
                        result,
                        draws.several(1, 2, () -> people.invitation(people.anybody())),
                        draws.extras());
            case RECORD_OPERATION ->
                new RecordOperation(
                        id,
                        status,
                        context,
                        result,
                        draws.maybe(() -> Texts.uri(draws, "recordings")),
                        draws.maybe(() -> Secret.of(draws.hex(32))),
                        draws.extras());
            case SEND_DTMF_TONES_OPERATION ->
                new SendDtmfTonesOperation(
                        id, status, context, result, draws.maybeWord(SendDtmfCompletionReason.class), draws.extras());
            default -> new PlainOperation(id, status, context, result, plain(type));
        };
    }

    private Extras plain(OperationType type) {
        return type == OperationType.COMMS_OPERATION ? draws.extras() : draws.extrasOfType(Evolvable.wordOf(type));
    }
}
