package io.github.graphcalls.wire.document.notification;

import static io.github.graphcalls.wire.document.notification.Envelopes.UPDATED;
import static io.github.graphcalls.wire.document.notification.Envelopes.URL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.CallNotifications;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.wire.document.NotificationDocuments;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notifications that name no call, beside those that do. */
class OtherNotificationsTest {

    private static final String GOOD = "{" + UPDATED + "," + URL + ",\"resourceData\":{\"state\":\"hold\"}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"changeType\":\"Created\",\"resourceUrl\":\"/communications/callRecords/1\",\"resourceData\":{\"id\":null,\"n\":1.50}}",
                "{\"@odata.type\":\"#new\",\"resourceUrl\":5,\"resource\":[]}",
                "{\"resourceData\":[{\"id\":\"1\"},{\"x\":2}],\"changeType\":null}",
                "{}"
            })
    void a_notification_that_names_no_call_discards_no_other_and_is_kept_in_its_place(String other) {
        CallNotifications first = Envelopes.read("{\"value\":[" + String.join(",", other, GOOD, GOOD) + "]}");
        CallNotifications around =
                Envelopes.read("{\"value\":[" + String.join(",", GOOD, other, other, GOOD, other) + "]}");

        assertThat(first.notifications()).hasSize(2);
        assertThat(first.others()).containsOnlyKeys(0);
        assertThat(around.notifications()).hasSize(2);
        assertThat(around.others()).containsOnlyKeys(1, 2, 4);
        assertThat(around.others().get(4)).isEqualTo(first.others().get(0));
    }

    @Test
    void an_envelope_in_which_nothing_names_a_call_is_refused_at_the_first_notification() {
        assertThat(Envelopes.problem("{\"value\":[{\"resourceUrl\":\"/users/1\"},{}]}")
                        .place())
                .isEqualTo("value[0].resourceUrl");
    }

    @Test
    void a_notification_of_a_call_that_cannot_be_read_is_refused_beside_others() {
        assertThat(Envelopes.problem("{\"value\":[{},{" + UPDATED + "," + URL + ",\"resourceData\":{\"state\":5}}]}")
                        .place())
                .isEqualTo("value[1].resourceData.state");
    }

    @Test
    void others_at_places_beyond_the_notifications_are_written_in_their_order() {
        CallNotification good = CallNotification.of(ChangeType.CREATED, CallId.of("1"), new OtherResource("x"));
        CallNotifications envelope = new CallNotifications(
                List.of(good),
                Map.of(9, Extras.of(Map.of("n", 9)), 7, Extras.of(Map.of("n", 7)), -1, Extras.of(Map.of("n", -1))),
                Extras.NONE);

        String written = new String(NotificationDocuments.write(envelope), UTF_8);

        assertThat(written.replaceAll("\"@odata.type\":\"[^\"]*\",", ""))
                .isEqualTo(
                        "{\"value\":[{\"n\":-1},{\"changeType\":\"created\",\"resourceUrl\":\"/communications/calls/1/x\"},"
                                + "{\"n\":7},{\"n\":9}]}");
    }
}
