package io.github.graphcalls.call.result;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.OneLine;
import java.util.Optional;

/**
 * How a call ended. Immutable.
 *
 * @param reason why, as far as Graph documents it
 * @param resultInfo the result that Graph gave
 * @param terminationReason the word that Graph gave, such as {@code AppTransferred}
 */
public record CallEnd(EndReason reason, Optional<ResultInfo> resultInfo, Optional<String> terminationReason) {

    private static final String CONSULTATIVE_TRANSFER = "AppTransferred";

    public CallEnd {
        requireNonNull(reason, "reason");
        requireNonNull(resultInfo, "resultInfo");
        requireNonNull(terminationReason, "terminationReason");
    }

    /**
     * Reads how a call ended.
     *
     * @param resultInfo the result of the call, when Graph gave one
     * @param terminationReason the word on its end; {@code AppTransferred} means a completed consultative transfer, for
     *     which Graph gives no result
     * @return the end
     */
    public static CallEnd of(Optional<ResultInfo> resultInfo, Optional<String> terminationReason) {
        EndReason unstated = terminationReason
                        .filter(CONSULTATIVE_TRANSFER::equalsIgnoreCase)
                        .isPresent()
                ? EndReason.TRANSFERRED
                : EndReason.NOT_STATED;
        EndReason reason = resultInfo
                .map(EndReason::of)
                .filter(stated -> stated != EndReason.NOT_STATED)
                .orElse(unstated);
        return new CallEnd(reason, resultInfo, terminationReason);
    }

    /**
     * Whether the call is known to have failed rather than ended.
     *
     * @return whether Graph gave a result that is no success
     */
    public boolean isFailure() {
        return resultInfo.flatMap(ResultInfo::code).isPresent()
                && !resultInfo.filter(ResultInfo::isSuccess).isPresent();
    }

    /** The reason in words on one line, with Graph's codes and message. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(reason.description());
        resultInfo.ifPresent(result -> text.append(" (")
                .append(result.code().map(Object::toString).orElse("no code"))
                .append('/')
                .append(result.subcode().map(Object::toString).orElse("no subcode"))
                .append(result.message().map(message -> ": " + message).orElse(""))
                .append(')'));
        terminationReason.ifPresent(word -> text.append(", ").append(word));
        return OneLine.of(text.toString());
    }
}
