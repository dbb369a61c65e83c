package io.github.graphcalls.call.result;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * The result of a call or of an operation. Codes follow HTTP (2xx success, 4xx client, 5xx server), but a completed transfer
 * has code 0 (fact 3.4). Immutable.
 *
 * @param code the code
 * @param subcode the detail of the code
 * @param message a text for people; it changes, so never branch on it
 * @param extras what Graph sent here beyond the components above
 */
public record ResultInfo(Optional<Integer> code, Optional<Integer> subcode, Optional<String> message, Extras extras) {

    public ResultInfo {
        requireNonNull(code, "code");
        requireNonNull(subcode, "subcode");
        requireNonNull(message, "message");
        requireNonNull(extras, "extras");
    }

    /**
     * A result by its codes.
     *
     * @param code the code
     * @param subcode the detail
     * @return the result, without a message
     */
    public static ResultInfo of(int code, int subcode) {
        return new ResultInfo(Optional.of(code), Optional.of(subcode), Optional.empty(), Extras.NONE);
    }

    /**
     * The same result with a message.
     *
     * @param message the text for people
     * @return the result with this message
     */
    public ResultInfo withMessage(String message) {
        return new ResultInfo(code, subcode, Optional.of(message), extras);
    }

    /**
     * Whether the code tells of a success: 0, as a completed transfer has it, or 2xx.
     *
     * @return whether it is known to be a success
     */
    public boolean isSuccess() {
        return code.filter(value -> value == 0 || value / 100 == 2).isPresent();
    }
}
