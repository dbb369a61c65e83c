package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.notification.CallNotifications;
import io.github.graphcalls.wire.document.codec.InvalidDocumentException;
import io.github.graphcalls.wire.document.codec.notification.EnvelopeCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads the body of a request that Graph sends to a callback address, {@code commsNotifications}, and writes it back, with
 * nothing lost. The call of a notification is that of {@code resourceUrl}, else of {@code resource}, {@code @odata.id} or the
 * document itself. A notification that names no call discards no other one. Bounds are those of {@link CallDocuments}. Safe for use
 * by several threads.
 */
public final class NotificationDocuments {

    private static final JsonFactory JSON = BoundedJson.factory();
    private static final EnvelopeCodec ENVELOPE = new EnvelopeCodec();

    private NotificationDocuments() {}

    /** The result of reading. */
    public sealed interface Result {}

    /**
     * The document was read.
     *
     * @param notifications the notifications
     */
    public record Read(CallNotifications notifications) implements Result {}

    /**
     * The document is no envelope of notifications, or none of them names a call.
     *
     * @param problem the place and the problem, without diagnostics
     */
    public record Unreadable(Malformed problem) implements Result {}

    /**
     * Reads notifications.
     *
     * @param document a JSON document in UTF-8 (UTF-16 and UTF-32 are recognised)
     * @return {@link Read}, or {@link Unreadable} with the place and the problem
     */
    public static Result read(byte[] document) {
        if (document.length > CallDocuments.MAX_BYTES) {
            return new Unreadable(Problem.tooLarge(document.length));
        }
        try {
            return BoundedJson.reading(document.length, () -> {
                try (JsonParser parser = JSON.createParser(document)) {
                    if (parser.nextToken() == null) {
                        return new Unreadable(Problem.at("", "expected notifications, found nothing"));
                    }
                    CallNotifications notifications = ENVELOPE.read(parser);
                    if (parser.nextToken() != null) {
                        throw InvalidDocumentException.expected(parser, "the end of the document");
                    }
                    return new Read(notifications);
                }
            });
        } catch (IOException e) {
            return new Unreadable(Problem.of(e));
        }
    }

    /**
     * Writes notifications as one compact document.
     *
     * @param notifications the notifications
     * @return the document in UTF-8
     * @throws IllegalArgumentException if an extra member has the name of a property of the model
     */
    public static byte[] write(CallNotifications notifications) {
        return SpellingGenerator.text(generator -> ENVELOPE.write(notifications, generator), Set.of())
                .getBytes(StandardCharsets.UTF_8);
    }
}
