package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.operation.CommsOperation;
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
final class GeneratedOperations {

    private static final List<OperationType> TYPES = List.of(OperationType.values());

    private final RandomValues draws;
    private final GeneratedIdentitySets people;

    GeneratedOperations(RandomValues draws, GeneratedIdentitySets people) {
        this.draws = draws;
        this.people = people;
    }

    CommsOperation operation() {
        CommsOperation.Builder operation = CommsOperation.builder().id(draws.guid());
        operation.status(draws.word(OperationStatus.class));
        draws.maybe(() -> GeneratedTexts.any(draws)).ifPresent(operation::clientContext);
        draws.maybe(this::result).ifPresent(operation::resultInfo);
        OperationType type = draws.oneOf(TYPES);
        switch (type) {
            case INVITE_PARTICIPANTS_OPERATION ->
                operation.participants(draws.several(1, 2, () -> people.invitation(people.anybody())));
            case RECORD_OPERATION -> {
                draws.maybe(() -> GeneratedTexts.uri(draws, "recordings")).ifPresent(operation::recordingLocation);
                draws.maybe(() -> Secret.of(draws.hex(32))).ifPresent(operation::recordingAccessToken);
            }
            case SEND_DTMF_TONES_OPERATION ->
                draws.maybeWord(SendDtmfCompletionReason.class).ifPresent(operation::completionReason);
            case COMMS_OPERATION -> {
                return operation.extras(draws.extras()).build();
            }
            default -> {
                Extras extras = draws.extrasOfType(Evolvable.wordOf(type));
                RandomValues.typeOf(OperationType.class, extras).ifPresent(operation::type);
                return operation.extras(Extras.of(extras.members())).build();
            }
        }
        return operation.type(type).extras(draws.extras()).build();
    }

    private ResultInfo result() {
        return new ResultInfo(
                Optional.of(draws.oneOf(200, 400, 500)),
                Optional.of(draws.below(10_000)),
                draws.maybe(() -> GeneratedTexts.any(draws)),
                draws.extras());
    }
}
