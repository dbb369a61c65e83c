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

/** Generates the operations of a call. */
record GeneratedOperations(RandomValues random, GeneratedIdentities identities) {

    private static final List<OperationType> TYPES = List.of(OperationType.values());

    CommsOperation operation() {
        CommsOperation.Builder operation = CommsOperation.builder().id(random.guid());
        operation.status(random.word(OperationStatus.class));
        random.maybe(random::text).ifPresent(operation::clientContext);
        random.maybe(this::result).ifPresent(operation::resultInfo);
        OperationType type = random.oneOf(TYPES);
        switch (type) {
            case INVITE_PARTICIPANTS_OPERATION ->
                operation.participants(random.several(1, 2, () -> identities.invitation(identities.any())));
            case RECORD_OPERATION -> {
                random.maybe(() -> random.uri("recordings")).ifPresent(operation::recordingLocation);
                random.maybe(() -> Secret.of(random.hex(32))).ifPresent(operation::recordingAccessToken);
            }
            case SEND_DTMF_TONES_OPERATION ->
                random.maybeWord(SendDtmfCompletionReason.class).ifPresent(operation::completionReason);
            case COMMS_OPERATION -> {
                return operation.extras(random.extras()).build();
            }
            default -> {
                Extras extras = random.extrasOfType(Evolvable.wordOf(type));
                RandomValues.typeOf(OperationType.class, extras).ifPresent(operation::type);
                return operation.extras(Extras.of(extras.members())).build();
            }
        }
        return operation.type(type).extras(random.extras()).build();
    }

    private ResultInfo result() {
        return new ResultInfo(
                Optional.of(random.oneOf(200, 400, 500)),
                Optional.of(random.below(10_000)),
                random.maybe(random::text),
                random.extras());
    }
}
