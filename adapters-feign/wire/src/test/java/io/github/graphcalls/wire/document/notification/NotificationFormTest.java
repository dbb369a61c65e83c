package io.github.graphcalls.wire.document.notification;

import static io.github.graphcalls.wire.document.notification.Envelopes.ID;
import static io.github.graphcalls.wire.document.notification.Envelopes.UPDATED;
import static io.github.graphcalls.wire.document.notification.Envelopes.URL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.CallNotifications;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.notification.NotificationSubject.DeltaParticipants;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.OtherResource;
import io.github.graphcalls.notification.NotificationSubject.PartialCall;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import io.github.graphcalls.wire.document.NotificationDocuments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of a notification: members in any order and case, data of any type, absent or null. */
class NotificationFormTest {

    private static final String CALL = "\"@odata.type\":\"#microsoft.graph.call\"";
    private static final String ROSTER_URL = URL.replace("\"/comm", "\"/comm").replaceAll("\"$", "/participants\"");

    @Test
    void capitalised_words_are_those_of_the_lower_case() {
        CallNotification read = Envelopes.notification(
                "\"changeType\":\"Deleted\"," + URL + ",\"resourceData\":{" + CALL + ",\"state\":\"Terminated\"}");

        assertThat(read.change()).isEqualTo(Evolvable.of(ChangeType.DELETED));
        assertThat(read.call().flatMap(Call::state)).contains(Evolvable.of(CallState.TERMINATED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1$s,%2$s,\"resourceData\":{%3$s,\"state\":\"hold\"}",
                "%1$s,\"resourceData\":{\"state\":\"hold\",%3$s},%2$s"
            })
    void a_call_of_another_namespace_is_read_in_any_order_of_members(String members) {
        CallNotification read =
                Envelopes.notification(members.formatted(UPDATED, URL, "\"@odata.type\":\"#another.call\""));

        assertThat(read.call().flatMap(Call::state)).contains(Evolvable.of(CallState.HOLD));
        assertThat(read.call().flatMap(call -> call.extras().type())).contains("#another.call");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1$s,%2$s,\"resourceData\":{%3$s,\"state\":\"hold\",\"x\":1e5}",
                "%1$s,%2$s,\"resourceData\":{\"state\":\"hold\",\"x\":1e5,%3$s}",
                "\"resourceData\":{%3$s,\"state\":\"hold\",\"x\":1e5},%2$s,%1$s",
                "\"resourceData\":{\"x\":1e5,\"state\":\"hold\"},%1$s,%2$s",
                "%1$s,\"resourceData\":[{\"state\":\"hold\",%3$s,\"x\":1e5}],%2$s"
            })
    void members_may_come_in_any_order(String members) {
        CallNotification read = Envelopes.notification(members.formatted(UPDATED, URL, CALL));

        assertThat(read.extras()).isEqualTo(Extras.NONE);
        assertThat(read.subject()).isInstanceOf(PartialCall.class);
        assertThat(read.call().flatMap(Call::state)).contains(Evolvable.of(CallState.HOLD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"resourceData\":null", ",\"resourceData\":{}", ",\"resourceData\":{%s}"})
    void the_end_of_a_call_needs_no_document(String data) {
        CallNotification read =
                Envelopes.notification("\"changeType\":\"deleted\"," + URL + data.formatted(CALL + ",\"state\":null"));

        assertThat(read.call()).contains(Call.builder(CallId.of(ID)).build());
        assertThat(read.endsCall()).isTrue();
    }

    @Test
    void a_change_of_the_roster_is_not_the_roster() {
        for (String type : List.of("\"@odata.type\":\"#microsoft.graph.deltaParticipants\",", "")) {
            CallNotification read = Envelopes.notification(UPDATED + "," + ROSTER_URL + ",\"resourceData\":{" + type
                    + "\"participants\":[{\"@odata.type\":\"#microsoft.graph.participant\",\"id\":\"p\",\"removedState\":{\"reason\":\"left\"}}],"
                    + "\"sequenceNumber\":7}");

            assertThat(read.subject()).isInstanceOf(DeltaParticipants.class);
            DeltaParticipants change = (DeltaParticipants) read.subject();
            assertThat(change.sequenceNumber()).contains(7L);
            assertThat(change.participants().get(0).id()).contains("p");
        }
    }

    @Test
    void an_empty_roster_is_a_roster() {
        CallNotification read = Envelopes.notification(UPDATED + "," + ROSTER_URL + ",\"resourceData\":[]");

        assertThat(read.subject()).isEqualTo(new Roster(List.of()));
    }

    @Test
    void an_operation_may_lack_its_type() {
        CallNotification read = Envelopes.notification(
                UPDATED + "," + URL.replaceAll("\"$", "/operations/o\"") + ",\"resourceData\":{\"status\":\"Failed\"}");

        assertThat(((Operation) read.subject()).operation().type()).isEmpty();
        assertThat(read.call()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@odata.type\":\"#microsoft.graph.participantJoiningNotification\",\"id\":null}",
                "{\"id\":null,\"@odata.type\":\"#microsoft.graph.participantLeftNotification\"}",
                "[{\"@odata.type\":\"#new\"},{\"@odata.type\":\"#new\"}]",
                "[]",
                "5",
                "\"text\""
            })
    void data_of_an_unknown_type_is_kept_and_ends_nothing(String data) {
        CallNotification read =
                Envelopes.notification("\"changeType\":\"deleted\"," + URL + ",\"resourceData\":" + data);

        assertThat(read.subject()).isEqualTo(new OtherResource(""));
        assertThat(read.extras().members()).containsOnlyKeys("resourceData");
        assertThat(read.endsCall()).isFalse();
    }

    @Test
    void unknown_members_types_and_words_are_kept() {
        String notification =
                "\"@odata.type\":\"#microsoft.graph.notificationOfTomorrow\",\"changeType\":\"Moved\"," + URL
                        + ",\"subscriptionId\":null,\"n\":1.50,\"resourceData\":{\"@odata.type\":\"call\",\"new\":[null]}";

        CallNotifications read = Envelopes.read(
                "{\"@odata.type\":\"#x\",\"value\":[{" + notification + "},{" + notification + "}],\"token\":[\"t\"]}");

        assertThat(read.extras().type()).contains("#x");
        assertThat(read.extras().members()).containsOnlyKeys("token");
        assertThat(read.notifications()).hasSize(2).allSatisfy(each -> {
            assertThat(each.change().known()).isEmpty();
            assertThat(each.extras().members()).containsOnlyKeys("subscriptionId", "n");
            assertThat(each.call().orElseThrow().extras().members()).containsOnlyKeys("new");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"resourceUrl", "resource", "resourceData", "@odata.type", "changeType"})
    void an_extra_member_with_the_name_of_a_property_is_not_written_twice(String name) {
        NotificationSubject subject = new PartialCall(
                Call.builder(CallId.of(ID)).state(CallState.HOLD).build(), true);
        CallNotification notification = new CallNotification(
                Evolvable.of(ChangeType.UPDATED), CallId.of(ID), subject, Extras.of(Map.of(name, "/calls/" + ID)));
        CallNotifications envelope = CallNotifications.of(List.of(notification));

        if (name.startsWith("resource") && !name.equals("resourceData")) {
            assertThat(NotificationDocuments.read(NotificationDocuments.write(envelope)))
                    .isEqualTo(new NotificationDocuments.Read(envelope));
        } else {
            assertThatThrownBy(() -> NotificationDocuments.write(envelope))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void both_paths_are_kept() {
        String resource = ",\"resource\":\"/app/calls/" + ID + "\"";

        assertThat(Envelopes.notification(UPDATED + "," + URL + resource)
                        .extras()
                        .members())
                .containsOnlyKeys("resourceUrl", "resource");
        assertThat(Optional.of(
                        Envelopes.notification(UPDATED + resource).extras().members()))
                .contains(Map.of("resource", "/app/calls/" + ID));
    }
}
