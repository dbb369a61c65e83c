package io.github.graphcalls.call.result;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * The end of a call. Immutable.
 *
 * @param reason the reason, as far as Graph documents it
 * @param resultInfo the result that Graph sent
 * @param terminationReason the word that Graph sent, such as {@code AppTransferred}
 */
public record CallEnd(EndReason reason, Optional<ResultInfo> resultInfo, Optional<String> terminationReason) {

    private static final String CONSULTATIVE_TRANSFER = "AppTransferred";

    public CallEnd {
        RecordComponents.requireNonNull(CallEnd.class, reason, resultInfo, terminationReason);
    }

    /**
     * Returns the end of a call with a result or a termination reason.
     *
     * @param resultInfo the result of the call, if Graph sent one
     * @param terminationReason the word for the end; {@code AppTransferred} is a completed consultative transfer, for which Graph
     *     sends no result
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
     * Returns whether the call is known to have failed.
     *
     * @return whether Graph sent a result that is not a success
     */
    public boolean isFailure() {
        return resultInfo.flatMap(ResultInfo::code).isPresent()
                && !resultInfo.filter(ResultInfo::isSuccess).isPresent();
    }

    /** One line: the reason in words, with Graph's codes and message. */
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
