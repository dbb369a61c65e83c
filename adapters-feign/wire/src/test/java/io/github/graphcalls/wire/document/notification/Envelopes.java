package io.github.graphcalls.wire.document.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.CallNotifications;
import io.github.graphcalls.wire.document.Documents;
import io.github.graphcalls.wire.document.NotificationDocuments;

/** Reads envelopes of notifications, and checks what has to hold of each. */
final class Envelopes {

    static final String ID = "3f0c7a52-8e14-4b9d-a6c7-d20f95e8b731";
    static final String URL = "\"resourceUrl\":\"/communications/calls/" + ID + "\"";
    static final String UPDATED = "\"changeType\":\"updated\"";

    private Envelopes() {}

    static String of(String notification) {
        return "{\"value\":[{" + notification + "}]}";
    }

    /** Reads an envelope with one notification, writes it, and checks that nothing was lost. */
    static CallNotification one(String envelope) {
        CallNotifications read = read(envelope);
        assertThat(read.notifications()).hasSize(1);
        return read.notifications().get(0);
    }

    static CallNotification notification(String members) {
        return one(of(members));
    }

    static CallNotifications read(String envelope) {
        NotificationDocuments.Result result = NotificationDocuments.read(Documents.bytes(envelope));
        assertThat(result).as(envelope).isInstanceOf(NotificationDocuments.Read.class);
        CallNotifications read = ((NotificationDocuments.Read) result).notifications();
        byte[] written = NotificationDocuments.write(read);
        assertThat(NormalNotifications.differences(
                        Documents.tree(envelope), Documents.tree(new String(written, UTF_8))))
                .isEmpty();
        assertThat(NotificationDocuments.read(written)).isEqualTo(result);
        return read;
    }

    static Malformed problem(byte[] envelope) {
        NotificationDocuments.Result result = NotificationDocuments.read(envelope);
        assertThat(result).isInstanceOf(NotificationDocuments.Unreadable.class);
        Malformed problem = ((NotificationDocuments.Unreadable) result).problem();
        assertThat(problem.toString()).doesNotContain("\n", "\r").hasSizeLessThan(2_000);
        return problem;
    }

    static Malformed problem(String envelope) {
        return problem(Documents.bytes(envelope));
    }
}
