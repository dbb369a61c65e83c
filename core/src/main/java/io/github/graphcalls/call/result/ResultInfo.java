package io.github.graphcalls.call.result;

import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * The result of a call or of an operation. Codes follow HTTP (2xx success, 4xx client, 5xx server), but a completed transfer
 * has code 0 (FACTS.md#transfer-result). Immutable.
 *
 * @param code the code
 * @param subcode the detail of the code
 * @param message a message for people, whose wording changes: never branch on it
 * @param extras the members that Graph sent beyond the components above
 */
public record ResultInfo(Optional<Integer> code, Optional<Integer> subcode, Optional<String> message, Extras extras) {

    public ResultInfo {
        RecordComponents.requireNonNull(ResultInfo.class, code, subcode, message, extras);
    }

    /**
     * Returns a result with its codes.
     *
     * @param code the code
     * @param subcode the detail of the code
     * @return the result, without a message
     */
    public static ResultInfo of(int code, int subcode) {
        return new ResultInfo(Optional.of(code), Optional.of(subcode), Optional.empty(), Extras.NONE);
    }

    /**
     * Returns this result with a message.
     *
     * @param message the message for people
     * @return the result
     */
    public ResultInfo withMessage(String message) {
        return new ResultInfo(code, subcode, Optional.of(message), extras);
    }

    /**
     * Returns whether the code is one of success: 0, the code of a completed transfer, or 2xx.
     *
     * @return false also without a code
     */
    public boolean isSuccess() {
        return code.filter(value -> value == 0 || value / 100 == 2).isPresent();
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
