package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.CallNotifications;
import io.github.graphcalls.wire.document.codec.Codecs;
import io.github.graphcalls.wire.document.codec.DocumentNames;
import io.github.graphcalls.wire.document.codec.ExtrasCodec;
import io.github.graphcalls.wire.document.codec.InvalidDocumentException;
import io.github.graphcalls.wire.document.codec.notification.EnvelopeCodec;
import io.github.graphcalls.wire.document.codec.notification.EnvelopeItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a call, unwraps a document that holds calls, and names another document of Graph. An object is read as a call first, whose
 * type or unknown members show what it is.
 *
 * @param outcomes takes an outcome for each call, and one for each item that is not a call
 */
record DocumentReader(Consumer<LookupOutcome> outcomes) {

    private static final CallId NO_ID = CallId.of("none");
    private static final Set<String> OTHER_KINDS = Set.of("participant", "operation", "batch response");
    private static final EnvelopeCodec ENVELOPE = new EnvelopeCodec();

    /** Reads the document that begins at the current token. */
    void read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            readItem(parser, "");
            return;
        }
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readItem(parser, "[" + index++ + "]");
        }
        if (index == 0) {
            add("", "an empty array, not a call");
        }
    }

    private void readItem(JsonParser parser, String place) throws IOException {
        JsonStreamContext context = parser.getParsingContext();
        JsonStreamContext outer = parser.currentToken().isStructStart() ? context.getParent() : context;
        try {
            readObject(parser, place);
        } catch (InvalidDocumentException e) {
            // If the rest of the item is not JSON, the document is not JSON, and that alone is reported.
            while (parser.getParsingContext() != outer) {
                parser.nextToken();
            }
            add(place, Problem.of(e));
        }
    }

    private void readObject(JsonParser parser, String place) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw InvalidDocumentException.expected(parser, "an object");
        }
        String first = parser.nextFieldName();
        if (first == null) {
            add(place, Problem.at("id", "is missing"));
            return;
        }
        List<String> types = new ArrayList<>(1);
        Call call = Codecs.readCall(
                parser,
                null,
                first,
                NO_ID,
                type -> types.add(type) && (EnvelopeCodec.isEnvelope(type) || EnvelopeCodec.isNotification(type)));
        Map<String, Object> members = call.extras().members();
        String kind = types.isEmpty() && call.state().isEmpty() ? DocumentNames.byMembers(members) : "";
        if (types.stream().anyMatch(EnvelopeCodec::isEnvelope)) {
            addAll(ENVELOPE.read(parser(members)), place);
        } else if (kind.equals("notification") || types.stream().anyMatch(EnvelopeCodec::isNotification)) {
            addItem(EnvelopeCodec.readOne(parser(members)), place);
        } else if (OTHER_KINDS.contains(kind)) {
            add(place, (kind.startsWith("o") ? "an " : "a ") + kind + ", not a call");
        } else if (call.id() != NO_ID) {
            outcomes.accept(new Found(call, Diagnostics.NONE));
        } else {
            unwrap(members, place);
        }
    }

    private void unwrap(Map<String, Object> members, String place) throws IOException {
        if (members.get("error") instanceof Map<?, ?> error) {
            add(place, DocumentNames.error(error));
        } else if (members.get("responses") instanceof List<?> responses) {
            for (int i = 0; i < responses.size(); i++) {
                readResponse(responses.get(i), join(place, "responses[" + i + "]"));
            }
            if (responses.isEmpty()) {
                add(place, "an empty answer of a batch, not a call");
            }
        } else if (members.get("value") instanceof List<?> items) {
            String kind = DocumentNames.items(members, items);
            if (kind.equals("notifications")) {
                addAll(ENVELOPE.read(parser(members)), place);
            } else if (kind.equals("calls") && !items.isEmpty()) {
                for (int i = 0; i < items.size(); i++) {
                    replay(items.get(i), join(place, "value[" + i + "]"));
                }
            } else {
                add(place, (items.isEmpty() ? "an empty page of " : "a page of ") + kind + ", not a call");
            }
        } else {
            add(place, Problem.at("id", "is missing"));
        }
    }

    private void readResponse(Object item, String place) throws IOException {
        if (!(item instanceof Map<?, ?> response)) {
            replay(item, place);
        } else if (response.get("body") == null) {
            add(place, DocumentNames.response(response) + ", without a body, not a call");
        } else {
            replay(response.get("body"), join(place, "body"));
        }
    }

    private void addAll(CallNotifications envelope, String place) {
        List<EnvelopeItem> items = EnvelopeItem.of(envelope);
        for (int i = 0; i < items.size(); i++) {
            addItem(items.get(i), join(place, "value[" + i + "]"));
        }
        if (items.isEmpty()) {
            add(place, "an envelope without notifications, not a call");
        }
    }

    private void addItem(EnvelopeItem item, String place) {
        List<CallNotification> notifications = item.notifications();
        for (int i = 0; i < notifications.size(); i++) {
            CallNotification notification = notifications.get(i);
            if (notification.call().isPresent()) {
                outcomes.accept(new Found(notification.call().get(), Diagnostics.NONE));
            } else {
                add(
                        notifications.size() == 1 ? place : join(place, "resourceData[" + i + "]"),
                        "a notification of call " + notification.callId() + " (" + notification.subject()
                                + "), not a call");
            }
        }
        if (notifications.isEmpty()) {
            add(place, "a notification that names no call, not a call");
        }
    }

    /** Reads an item that was read as an unknown member. */
    private void replay(Object item, String place) throws IOException {
        try (JsonParser parser = parser(item)) {
            readObject(parser, place);
        } catch (InvalidDocumentException e) {
            add(place, Problem.of(e));
        }
    }

    private static JsonParser parser(Object value) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(null, false)) {
            ExtrasCodec.writeAny(value, buffer);
            JsonParser parser = buffer.asParser();
            parser.nextToken();
            return parser;
        }
    }

    private void add(String place, String problem) {
        add(place, Problem.at("", problem));
    }

    private void add(String place, Malformed problem) {
        outcomes.accept(Problem.at(join(place, problem.place()), problem.problem()));
    }

    private static String join(String place, String inner) {
        return place + (place.isEmpty() || inner.isEmpty() ? "" : ".") + inner;
    }
}
