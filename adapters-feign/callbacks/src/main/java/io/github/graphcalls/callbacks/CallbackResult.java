package io.github.graphcalls.callbacks;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.notification.CallNotifications;

/** The result of checking a callback, which names the HTTP status to answer: FACTS.md#callback-authentication. */
public sealed interface CallbackResult {

    /** {@return the HTTP status to answer} */
    int status();

    /**
     * A genuine callback with notifications: 202.
     *
     * @param tenantId the Microsoft Entra tenant that the token names ({@code tid}), a GUID in the token's case of letters
     * @param notifications the notifications
     */
    record Accepted(String tenantId, CallNotifications notifications) implements CallbackResult {
        public Accepted {
            requireNonNull(tenantId, "tenantId");
            requireNonNull(notifications, "notifications");
        }

        @Override
        public int status() {
            return 202;
        }
    }

    /**
     * The token does not prove that the callback comes from Microsoft: 401.
     *
     * @param reason the reason
     * @param detail the reason on one line, without any part of the token
     */
    record Refused(Reason reason, String detail) implements CallbackResult {
        public Refused {
            requireNonNull(reason, "reason");
            requireNonNull(detail, "detail");
        }

        @Override
        public int status() {
            return 401;
        }
    }

    /**
     * A genuine callback whose JSON is no envelope of notifications, such as the first one of the legacy protocol: 204, which asks
     * for the current protocol.
     *
     * @param tenantId the tenant that the token names
     */
    record Legacy(String tenantId) implements CallbackResult {
        public Legacy {
            requireNonNull(tenantId, "tenantId");
        }

        @Override
        public int status() {
            return 204;
        }
    }

    /**
     * A genuine callback whose body is not JSON, is too large, or holds an invalid notification: 400.
     *
     * @param place the place in the document; empty if the document is at fault as a whole
     * @param problem the problem on one line
     */
    record Invalid(String place, String problem) implements CallbackResult {
        public Invalid {
            requireNonNull(place, "place");
            requireNonNull(problem, "problem");
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /** The reason to refuse a callback. */
    enum Reason {
        /** There is no {@code Authorization: Bearer} header, or it is longer than 16 KiB. */
        NO_TOKEN,
        /** The token is no signed JWT, or one of its times is out of range. */
        INVALID_TOKEN,
        /** The algorithm is not RS256. */
        ALGORITHM,
        /** The key document has no such key. */
        UNKNOWN_KEY,
        /** The key document could not be read, or has no usable key. */
        KEYS_UNAVAILABLE,
        /** The signature is not that of the key. */
        SIGNATURE,
        /** The issuer is not among those that are accepted. */
        ISSUER,
        /** The token is for another application. */
        AUDIENCE,
        /** The token names no tenant, or one that is not accepted. */
        TENANT,
        /** The token has expired or has no expiry. */
        EXPIRED,
        /** The token is not valid yet. */
        NOT_YET_VALID
    }
}
