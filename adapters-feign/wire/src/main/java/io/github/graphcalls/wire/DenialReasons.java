package io.github.graphcalls.wire;

import io.github.graphcalls.lookup.outcome.Denied.Reason;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out why a caller is denied: by the codes of Graph (facts 4.6, 4.9) and of the token endpoint, else by the status. */
public final class DenialReasons {

    /** The first code of a reason is the one that is written for it. */
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
     * The reason of a denial.
     *
     * @param known status and code of the answer
     * @return the reason of the code; for any other code, that of the status: the token for 401, the application for 403 or no
     *     status, and the sign-in for every other status, which is that of the token endpoint
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

    /** The code that is read as a reason, or empty for those that only the status gives. */
    static Optional<String> codeOf(Reason reason) {
        return Optional.ofNullable(CODES.get(reason)).map(codes -> codes.get(0));
    }
}
