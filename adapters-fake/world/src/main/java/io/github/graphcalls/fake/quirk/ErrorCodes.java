package io.github.graphcalls.fake.quirk;

import java.util.Optional;

/** Replaces the codes of the call service by the generic words of Graph's documentation. */
public final class ErrorCodes {

    private ErrorCodes() {}

    /**
     * Returns the word of an error.
     *
     * @param status the status
     * @param code the code
     * @return the word of the status for a code of digits; any other code unchanged
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
