package io.github.graphcalls.wire.document.notification;

import static io.github.graphcalls.wire.document.notification.Envelopes.ID;
import static io.github.graphcalls.wire.document.notification.Envelopes.UPDATED;
import static io.github.graphcalls.wire.document.notification.Envelopes.URL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.CallNotifications;
import io.github.graphcalls.notification.NotificationSubject.DeltaParticipants;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import io.github.graphcalls.wire.document.NotificationDocuments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that is an array: "an entity or a collection of entities depending on the number of changes". */
class SeveralEntitiesTest {

    private static final String CALL = "\"@odata.type\":\"#microsoft.graph.call\"";
    private static final String DELTA =
            "{\"@odata.type\":\"#microsoft.graph.deltaParticipants\",\"participants\":[{\"id\":\"p\"}],"
                    + "\"sequenceNumber\":7}";
    private static final String BARE_DELTA = "{\"sequenceNumber\":7,\"participants\":[{\"id\":\"p\"}]}";
    private static final String PARTICIPANT = "{\"@odata.type\":\"#microsoft.graph.participant\",\"id\":\"q\"}";
    private static final String ROSTER_URL = URL.replaceAll("\"$", "/participants\"");
    private static final String OPERATION_URL = URL.replaceAll("\"$", "/operations/o\"");

    private static CallNotifications read(String members, String data) {
        return Envelopes.read(Envelopes.of(UPDATED + "," + members + ",\"resourceData\":" + data));
    }

    @Test
    void each_entity_of_an_array_is_a_notification_in_its_order() {
        List<CallNotification> read = read(
                        URL,
                        "[{" + CALL
                                + ",\"state\":\"terminating\"},{\"state\":\"terminated\",\"resultInfo\":{\"subcode\":5001}}]")
                .notifications();

        assertThat(read)
                .extracting(
                        each -> each.call().flatMap(Call::state).orElseThrow().text())
                .containsExactly("terminating", "terminated");
        assertThat(read).extracting(CallNotification::endsCall).containsExactly(false, true);
        assertThat(read).allSatisfy(each -> assertThat(each.callId().value()).isEqualTo(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"resourceUrl\":\"/communications/calls\"", "\"resource\":5", "\"a\":0"})
    void an_entity_has_its_own_id_if_no_path_names_a_call(String members) {
        List<CallNotification> read = read(
                        members,
                        "[{" + CALL
                                + ",\"id\":\"1\"},{\"@odata.id\":\"/communications/calls/2\"},{\"state\":\"hold\",\"id\":\"3\"}]")
                .notifications();

        assertThat(read)
                .extracting(each -> each.call().orElseThrow().id().value())
                .containsExactly("1", "2", "3");
    }

    @Test
    void operations_and_changes_of_the_roster_may_stand_in_an_array() {
        assertThat(read(OPERATION_URL, "[{\"status\":\"running\"}]").notifications())
                .extracting(CallNotification::subject)
                .singleElement()
                .isInstanceOf(Operation.class);
        assertThat(read(
                                OPERATION_URL,
                                "[{\"id\":\"o\"},{\"@odata.type\":\"#microsoft.graph.recordOperation\",\"id\":\"x\"}]")
                        .notifications())
                .extracting(
                        each -> ((Operation) each.subject()).operation().id().orElseThrow())
                .containsExactly("o", "x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "%1$s|1|0",
                "%2$s|1|0",
                "%1$s,%2$s|2|0",
                "%3$s,%1$s|1|1",
                "%3$s,%2$s|1|1",
                "%2$s,%3$s|1|1",
            })
    void a_change_of_the_roster_in_an_array_is_never_the_roster(String items, int changes, int others) {
        for (String members : List.of(ROSTER_URL + ",\"resourceData\":[%s]", "\"resourceData\":[%s]," + ROSTER_URL)) {
            String data = items.formatted(DELTA, BARE_DELTA, PARTICIPANT);

            List<CallNotification> read = Envelopes.read(Envelopes.of(UPDATED + "," + members.formatted(data)))
                    .notifications();

            assertThat(read).hasSize(changes + others);
            assertThat(read)
                    .filteredOn(each -> each.subject() instanceof DeltaParticipants change
                            && change.sequenceNumber().orElseThrow() == 7
                            && change.extras().isEmpty())
                    .hasSize(changes);
            assertThat(read)
                    .filteredOn(each -> each.subject().equals(new OtherResource("participants")))
                    .hasSize(others);
        }
    }

    @Test
    void a_call_beside_an_unknown_entity_is_read_and_both_are_kept() {
        List<CallNotification> read = read(URL, "[{\"@odata.type\":\"#new\",\"x\":1e5},{" + CALL + "},{}]")
                .notifications();

        assertThat(read)
                .extracting(each -> (Object) each.subject().getClass())
                .containsExactly(OtherResource.class, PartialCall.class, PartialCall.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[null]", "[{},5]", "[{\"@odata.type\":\"#new\"},{\"@odata.type\":\"#new\"}]"})
    void an_array_without_entities_of_the_model_is_another_resource(String data) {
        assertThat(read(URL, data).notifications())
                .extracting(CallNotification::subject)
                .containsExactly(new OtherResource(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{},{'state':5}]|resourceData[1].state",
                "[{'state':5}]|resourceData[0].state",
                "[{},{'resultInfo':{'code':[]}}]|resourceData[1].resultInfo.code"
            })
    void a_wrong_entity_is_reported_with_its_place(String data, String place) {
        assertThat(Envelopes.problem(Envelopes.of(UPDATED + "," + URL + ",\"resourceData\":" + data.replace('\'', '"')))
                        .place())
                .isEqualTo("value[0]." + place);
    }

    @Test
    void equal_arrays_are_written_as_they_were_sent() {
        String split =
                "{" + UPDATED + "," + URL + ",\"resourceData\":[{\"state\":\"hold\"},{\"@odata.type\":\"#new\"}]}";
        String other = "{" + UPDATED + "," + URL
                + ",\"resourceData\":[{\"@odata.type\":\"#new\"},{\"@odata.type\":\"#new\"}]}";

        CallNotifications read =
                Envelopes.read("{\"value\":[" + String.join(",", split, split, other, other, split) + "]}");

        assertThat(read.notifications()).hasSize(8);
    }

    @Test
    void one_of_several_entities_is_written_alone() {
        CallNotification last =
                read(URL, "[{\"state\":\"hold\"},{}]").notifications().get(1);

        String written = new String(NotificationDocuments.write(CallNotifications.of(List.of(last))), UTF_8);

        assertThat(written).doesNotContain("resourceData");
        assertThat(Envelopes.read(written).notifications())
                .extracting(CallNotification::subject)
                .containsExactly(last.subject());
    }
}
