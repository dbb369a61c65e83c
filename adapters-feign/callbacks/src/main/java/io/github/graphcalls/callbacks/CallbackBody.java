package io.github.graphcalls.callbacks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.graphcalls.callbacks.CallbackResult.Accepted;
import io.github.graphcalls.callbacks.CallbackResult.Invalid;
import io.github.graphcalls.callbacks.CallbackResult.Legacy;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.GraphCallModule;
import io.github.graphcalls.wire.document.NotificationDocuments;
import io.github.graphcalls.wire.document.NotificationDocuments.Read;
import io.github.graphcalls.wire.document.NotificationDocuments.Unreadable;
import java.io.IOException;

/** Reads the body of a genuine callback. */
final class CallbackBody {

    private static final JsonFactory JSON = GraphCallModule.jsonFactory();

    private CallbackBody() {}

    static CallbackResult read(String tenantId, byte[] body) {
        NotificationDocuments.Result result = NotificationDocuments.read(body);
        if (result instanceof Read read) {
            return new Accepted(tenantId, read.notifications());
        }
        Malformed problem = ((Unreadable) result).problem();
        return body.length <= CallDocuments.MAX_BYTES && isJsonWithoutEnvelope(body)
                ? new Legacy(tenantId)
                : new Invalid(problem.place(), problem.problem());
    }

    /** Whether the body is one JSON value that has no array of notifications. */
    private static boolean isJsonWithoutEnvelope(byte[] body) {
        boolean hasEnvelope = false;
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                String name;
                while ((name = parser.nextFieldName()) != null) {
                    hasEnvelope |= parser.nextToken() == JsonToken.START_ARRAY && name.equals("value");
                    parser.skipChildren();
                }
            } else if (parser.currentToken() == null) {
                return false;
            } else {
                parser.skipChildren();
            }
            return !hasEnvelope && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
