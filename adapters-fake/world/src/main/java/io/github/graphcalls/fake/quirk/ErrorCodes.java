package io.github.graphcalls.fake.quirk;

import java.util.Optional;

/** The generic words of Graph's documentation in place of the codes of the call service. */
public final class ErrorCodes {

    private ErrorCodes() {}

    /**
     * The word of an error.
     *
     * @param status the status
     * @param code the code
     * @return the word in place of a code of digits, any other code as it is
     */
    public static Optional<String> word(int status, Optional<String> code) {
        return code.filter(digits -> digits.matches("[0-9]+")).isEmpty()
                ? code
                : Optional.of(
                        switch (status) {
                            case 400 -> "invalidRequest";
                            case 401 -> "unauthenticated";
                            case 403 -> "accessDenied";
                            case 404 -> "itemNotFound";
                            case 429 -> "activityLimitReached";
                            default -> "generalException";
                        });
    }
}
