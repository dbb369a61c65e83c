package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.value.Evolvable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations of a call, and the changes that are allowed on them. */
record OperationList(List<CommsOperation> operations) {

    static OperationList of(Call call) {
        return new OperationList(call.operations().items());
    }

    /** Replaces the operation of the same id, or adds one. */
    Call with(CommsOperation operation, Call call) {
        List<CommsOperation> after = before(operation).isPresent()
                ? operations.stream()
                        .map(each -> isSame(each, operation) ? operation : each)
                        .toList()
                : Stream.concat(operations.stream(), Stream.of(operation)).toList();
        return call.toBuilder()
                .operations(Relationships.of(after, call.operations()))
                .build();
    }

    /** Completed and failed are final (FACTS.md#final-operations), and no operation returns to an earlier status. */
    Optional<String> refusalOf(CommsOperation operation) {
        Optional<OperationStatus> before =
                before(operation).flatMap(CommsOperation::status).flatMap(Evolvable::known);
        Optional<OperationStatus> after = operation.status().flatMap(Evolvable::known);
        return before.flatMap(from -> after.filter(to -> to.ordinal() < from.ordinal() || isFinal(from))
                .map(to -> "operation " + operation.id().orElse("") + " is " + Evolvable.wordOf(from)
                        + " and cannot become " + Evolvable.wordOf(to) + "; "
                        + (isFinal(from) ? "that status is final" : "allowed: running, completed, failed")));
    }

    private Optional<CommsOperation> before(CommsOperation operation) {
        return operations.stream().filter(each -> isSame(each, operation)).findFirst();
    }

    private static boolean isSame(CommsOperation one, CommsOperation other) {
        return other.id().isPresent() && other.id().equals(one.id());
    }

    private static boolean isFinal(OperationStatus status) {
        return status == OperationStatus.COMPLETED || status == OperationStatus.FAILED;
    }
}
