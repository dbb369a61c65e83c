package io.github.graphcalls.wire.document.notification;

import static io.github.graphcalls.wire.document.notification.Envelopes.ID;
import static io.github.graphcalls.wire.document.notification.Envelopes.UPDATED;
import static io.github.graphcalls.wire.document.notification.Envelopes.URL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.CallNotifications;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import io.github.graphcalls.wire.document.NotificationDocuments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the id of a call stands. */
class NotificationIdTest {

    private static final String DATA = "\"resourceData\":{\"@odata.type\":\"#microsoft.graph.call\",\"state\":\"hold\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"resourceUrl\":\"/communications/calls/%s\"," + DATA + "}",
                "\"resourceUrl\":\"communications/calls/%s/\"," + DATA + "}",
                "\"resourceUrl\":\"https://graph.example.org/v1.0/communications/calls/%s?x=/calls/2#y\"," + DATA + "}",
                "\"resourceUrl\":\"/communications/calls('%s')\"," + DATA + "}",
                "\"resourceUrl\":\"/app/calls(%%27%s%%27)/\"," + DATA + "}",
                "\"resourceUrl\":\"/app/Calls/%s\"," + DATA + "}",
                "\"resource\":\"/app/calls/%s\"," + DATA + "}",
                "\"resourceUrl\":\"String\",\"resource\":\"/app/calls/%s\"," + DATA + "}",
                "\"resourceUrl\":null,\"resource\":\"/app/calls/%s\"," + DATA + "}",
                "\"resource\":\"/app/calls/1\",\"resourceUrl\":\"/communications/calls/%s\"," + DATA + "}",
                DATA + ",\"@odata.id\":\"/communications/calls/%s\"}",
                DATA + ",\"id\":\"%s\"}",
                "\"resourceData\":{\"state\":\"hold\",\"id\":\"%s\"}",
                "\"resourceData\":[{\"@odata.type\":\"#microsoft.graph.call\",\"state\":\"hold\",\"id\":\"%s\"}]"
            })
    void the_id_is_that_of_the_first_member_that_names_a_call(String members) {
        CallNotification read = Envelopes.notification(UPDATED + "," + members.formatted(ID));

        assertThat(read.callId()).isEqualTo(CallId.of(ID));
        assertThat(read.call().orElseThrow().state()).hasToString("Optional[hold]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\":0",
                "\"resourceUrl\":\"String\"",
                "\"resourceUrl\":5",
                "\"resourceUrl\":\"/communications/calls\"",
                "\"resourceUrl\":\"/communications/calls//participants\"",
                "\"resourceUrl\":\"/communications/calls/%%zz\"",
                "\"resourceUrl\":\"/communications/calls/%%ff\"",
                "\"resourceUrl\":\"/communications/calls('\"",
                "\"resourceUrl\":\"/communications/calls/a b\"",
                "\"resourceData\":{\"id\":null}",
                "\"resourceData\":{\"id\":\"a/b\"}",
                "\"resourceData\":{\"id\":\"a?b\"}",
                "\"resourceData\":{\"@odata.type\":\"#microsoft.graph.playPromptOperation\",\"id\":\"1\"}",
                "\"resourceData\":[{\"id\":\"1\"},{\"x\":\"2\"}]"
            })
    void a_notification_without_the_id_of_a_call_is_refused_at_its_url(String members) {
        assertThat(Envelopes.problem(Envelopes.of(UPDATED + "," + members.replace("%%", "%")))
                        .place())
                .isEqualTo("value[0].resourceUrl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"id\":\"" + ID + "\"", "\"state\":\"hold\""})
    void data_that_holds_an_id_alone_or_no_id_is_written(String member) {
        CallNotifications read = Envelopes.read(Envelopes.of(
                UPDATED + "," + URL + ",\"resourceData\":{\"@odata.type\":\"#microsoft.graph.call\"," + member + "}"));

        assertThat(new String(NotificationDocuments.write(read), UTF_8)).contains("\"resourceData\":{", member);
    }

    @Test
    void a_notification_without_data_is_written_without_data() {
        CallNotifications read = Envelopes.read(Envelopes.of("\"changeType\":\"deleted\"," + URL));

        assertThat(new String(NotificationDocuments.write(read), UTF_8)).doesNotContain("resourceData");
    }

    @Test
    void an_id_with_escapes_is_decoded_and_its_path_kept() {
        CallNotification read = Envelopes.notification(
                UPDATED + ",\"resourceUrl\":\"/communications/calls/a%3Ab+c/participants\",\"resourceData\":[]");

        assertThat(read.callId().value()).isEqualTo("a:b+c");
    }

    @Test
    void an_id_that_a_path_must_escape_is_written_and_read_again() {
        CallNotifications written = CallNotifications.of(List.of(
                CallNotification.of(ChangeType.CREATED, CallId.of("a:b+c*é~"), new OtherResource("operations/1"))));

        assertThat(NotificationDocuments.read(NotificationDocuments.write(written)))
                .isEqualTo(new NotificationDocuments.Read(written));
    }

    @Test
    void an_id_in_another_spelling_is_of_the_same_call() {
        String undashed = ID.replace("-", "").toUpperCase(java.util.Locale.ROOT);

        CallNotification read = Envelopes.notification(UPDATED + ",\"resourceUrl\":\"/communications/calls/" + undashed
                + "\"," + DATA + ",\"id\":\"" + ID + "\"}");

        assertThat(read.callId().value()).isEqualTo(undashed);
        assertThat(read.call().orElseThrow().id()).isEqualTo(CallId.of(ID));
    }

    @Test
    void a_document_with_the_id_of_another_call_says_nothing_of_the_call() {
        CallNotification read =
                Envelopes.notification("\"changeType\":\"deleted\"," + URL + "," + DATA + ",\"id\":\"1\"}");

        assertThat(read.callId()).isEqualTo(CallId.of(ID));
        assertThat(read.subject()).isInstanceOf(PartialCall.class);
        assertThat(read.call()).isEmpty();
        assertThat(read.endsCall()).isFalse();
    }

    @Test
    void a_path_of_four_mebibytes_names_no_call_and_takes_no_time() {
        String path = "/calls/a" + "/".repeat(4_000_000) + "b";

        assertThat(Envelopes.problem(Envelopes.of(UPDATED + ",\"resourceUrl\":\"" + path + "\""))
                        .place())
                .isEqualTo("value[0].resourceUrl");
    }
}
