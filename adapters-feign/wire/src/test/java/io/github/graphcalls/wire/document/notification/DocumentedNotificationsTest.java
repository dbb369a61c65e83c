package io.github.graphcalls.wire.document.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.wire.document.Documents;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The notifications of Graph's pages, with other values: {@code documented.tsv} has what each is read as. */
class DocumentedNotificationsTest {

    static Stream<Arguments> samples() {
        return Documents.sample("notification/documented.tsv")
                .lines()
                .map(line -> Arguments.of((Object[]) line.split("\t")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_documented_notification_is_read_and_written_without_loss(
            String name, String change, String subject, String callId, String state, String envelope) {
        CallNotification read = Envelopes.one(envelope);

        assertThat(read.change()).hasToString(change);
        assertThat(read.subject().getClass().getSimpleName()).isEqualTo(subject);
        assertThat(read.callId().value()).isEqualTo(callId);
        assertThat(read.call().flatMap(Call::state).map(Object::toString).orElse("-"))
                .isEqualTo(state);
    }

    @Test
    void a_call_ends_by_its_own_end_and_not_by_that_of_an_operation_or_of_another_call() {
        List<String> ending = samples()
                .map(Arguments::get)
                .filter(sample -> Envelopes.one((String) sample[5]).endsCall())
                .map(sample -> (String) sample[0])
                .toList();

        assertThat(Set.copyOf(ending))
                .containsExactlyInAnyOrder(
                        "redirect: terminated",
                        "redirect to a number: terminated",
                        "transfer: completed",
                        "transfer to a number: completed",
                        "transfer from a group: completed",
                        "consultative transfer: completed",
                        "consultative transfer to a number: completed",
                        "delete: terminated",
                        "reject: deleted");
    }
}
