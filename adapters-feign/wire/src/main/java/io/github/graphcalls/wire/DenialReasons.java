package io.github.graphcalls.wire;

import io.github.graphcalls.lookup.outcome.Denied.Reason;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Determines the reason of a denial by the code of Graph (FACTS.md#call-error-codes and FACTS.md#refused-token-401) or of the
 * token endpoint, else by the status.
 */
public final class DenialReasons {

    /** The codes of each reason; the first one is written. */
    private static final Map<Reason, List<String>> CODES = Map.of(
            Reason.UNSUPPORTED_IDENTITY, List.of("7500"),
            Reason.UNREGISTERED_APPLICATION, List.of("7503"),
            Reason.MISSING_CONSENT, List.of("7504"),
            Reason.TENANT_MISMATCH, List.of("7505"),
            Reason.SIGN_IN_REFUSED,
                    List.of(
                            "invalid_client",
                            "invalid_grant",
                            "invalid_request",
                            "invalid_resource",
                            "invalid_scope",
                            "unauthorized_client",
                            "unknown"),
            Reason.MANAGED_IDENTITY_REFUSED, List.of("managed_identity_request_failed"));

    private DenialReasons() {}

    /**
     * Returns the reason of a denial.
     *
     * @param known the status and the code of the answer
     * @return the reason of the code; without a known code, that of the status: 401 is about the token, 403 or no status about
     *     the application, and every other status is one of the token endpoint
     */
    public static Reason of(Diagnostics known) {
        return known.code().flatMap(DenialReasons::byCode).orElseGet(() -> switch (known.status()
                .orElse(403)) {
            case 401 -> Reason.TOKEN_REFUSED;
            case 403 -> Reason.FORBIDDEN;
            default -> Reason.SIGN_IN_REFUSED;
        });
    }

    private static Optional<Reason> byCode(String code) {
        return CODES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns a code that is read as a reason, empty for those that follow from the status alone. */
    static Optional<String> codeOf(Reason reason) {
        return Optional.ofNullable(CODES.get(reason)).map(codes -> codes.get(0));
    }
}
