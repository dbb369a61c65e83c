package io.github.graphcalls.emulator.token;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.wire.GraphAnswer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The errors of Microsoft Entra for an invalid sign-in. */
enum EntraError {
    METHOD(405, "invalid_request", 900561, "The endpoint does not accept requests of this method."),
    NO_CLIENT(400, "invalid_request", 900144, "The request body must contain the following parameter: 'client_id'."),
    NO_GRANT(400, "invalid_request", 900144, "The request body must contain the following parameter: 'grant_type'."),
    OTHER_GRANT(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type."),
    NO_SCOPE(400, "invalid_request", 900144, "The request body must contain the following parameter: 'scope'."),
    NO_CREDENTIAL(
            401,
            "invalid_client",
            7000216,
            "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type."),
    SCOPE(
            400,
            "invalid_scope",
            1002012,
            "The provided value for scope is not valid. Client credential flows must have a scope value with /.default"
                    + " suffixed to the resource identifier (application ID URI)."),
    NO_TENANT(
            400,
            "invalid_request",
            50059,
            "No tenant-identifying information found in either the request or implied by any provided credentials.");

    private static final JsonMapper MAPPER = new JsonMapper();

    private final int status;
    private final String error;
    private final int code;
    private final String description;

    EntraError(int status, String error, int code, String description) {
        this.status = status;
        this.error = error;
        this.code = code;
        this.description = description;
    }

    GraphAnswer answer(Instant now) {
        ObjectNode document = MAPPER.createObjectNode()
                .put("error", error)
                .put("error_description", "AADSTS" + code + ": " + description);
        document.putArray("error_codes").add(code);
        document.put("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' '))
                .put("trace_id", UUID.randomUUID().toString())
                .put("correlation_id", UUID.randomUUID().toString());
        return SignIn.json(status, document.toString(), now);
    }
}
