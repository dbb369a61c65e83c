package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.value.Evolvable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations of a call, and what may become of them. */
record OperationList(List<CommsOperation> operations) {

    static OperationList of(Call call) {
        return new OperationList(call.operations().items());
    }

    OperationList with(CommsOperation operation) {
        List<CommsOperation> after = new ArrayList<>(operations);
        int place = placeOf(operation);
        if (place < 0) {
            after.add(operation);
        } else {
            after.set(place, operation);
        }
        return new OperationList(after);
    }

    Call in(Call call) {
        return call.toBuilder()
                .operations(Relationships.of(operations, call.operations()))
                .build();
    }

    /** Completed and failed are final (fact 3.4), and nothing goes back to where it was not started. */
    Optional<String> refusalOf(CommsOperation operation) {
        int place = placeOf(operation);
        if (place < 0) {
            return Optional.empty();
        }
        Optional<OperationStatus> before = operations.get(place).status().flatMap(Evolvable::known);
        Optional<OperationStatus> after = operation.status().flatMap(Evolvable::known);
        return before.flatMap(from -> after.filter(to -> to.ordinal() < from.ordinal() || isFinal(from))
                .map(to -> "operation " + operation.id().orElse("") + " is " + Evolvable.wordOf(from)
                        + " and cannot become " + Evolvable.wordOf(to) + "; "
                        + (isFinal(from) ? "it stays so" : "it may be running, completed or failed")));
    }

    private int placeOf(CommsOperation operation) {
        for (int i = 0; i < operations.size(); i++) {
            if (operation.id().isPresent()
                    && operation.id().equals(operations.get(i).id())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFinal(OperationStatus status) {
        return status == OperationStatus.COMPLETED || status == OperationStatus.FAILED;
    }
}
