package io.github.graphcalls.wire.document.notification;

import static io.github.graphcalls.wire.document.notification.Envelopes.UPDATED;
import static io.github.graphcalls.wire.document.notification.Envelopes.URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Documents;
import io.github.graphcalls.wire.document.NotificationDocuments;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Envelopes that are wrong, large or deep. */
class HostileNotificationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "''|",
                "null|",
                "[]|",
                "{}|value",
                "{~value~:5}|value",
                "{~value~:[null]}|value[0]",
                "{~value~:[],~value~:[]}|value",
                "{~value~:[]} x|",
                "{~value~:[]}{}|",
                "{~x~:1,~x~:2,~value~:[]}|x",
                "{~value~:[{%u}]}|value[0].changeType",
                "{~value~:[{%u,~changeType~:null}]}|value[0].changeType",
                "{~value~:[{%u,~changeType~:5}]}|value[0].changeType",
                "{~value~:[{%c,%u,%u}]}|value[0].resourceUrl",
                "{~value~:[{%c,%u,~resourceData~:{},~resourceData~:{}}]}|value[0].resourceData",
                "{~value~:[{%c,~resourceData~:{},%u,~resourceData~:{}}]}|value[0].resourceData",
                "{~value~:[{%c,~resourceData~:{},~resourceData~:{},%u}]}|value[0].resourceData",
                "{~value~:[{%c,%u,~resourceData~:{~@odata.type~:~call~,~state~:5}}]}|value[0].resourceData.state",
                "{~value~:[{%c,%u,~resourceData~:{~state~:5}}]}|value[0].resourceData.state",
                "{~value~:[{%c,~resourceData~:{~state~:5},%u}]}|value[0].resourceData.state",
                "{~value~:[{%c,%u,~resourceData~:{~a~:{~b~:1,~b~:2}}}]}|value[0].resourceData.a.b",
                "{~value~:[{%c,%u,~resourceData~:{~@odata.type~:5}}]}|value[0].resourceData['@odata.type']",
                "{~value~:[{%c,%u,~@odata.type~:[{~a~:false}]}]}|value[0]['@odata.type']",
                "{~@odata.type~:5,~value~:[]}|@odata.type",
                "{~value~:[{%c,~x~:1e99999999999,%u}]}|value[0].x"
            })
    void a_wrong_envelope_is_refused_at_the_place(String pattern, String place) {
        String envelope = pattern.replace("''", "")
                .replace("%u", URL)
                .replace("%c", UPDATED)
                .replace('~', '"');

        assertThat(Envelopes.problem(envelope).place().replace("['@odata.type']", ".@odata.type"))
                .isEqualTo(place == null ? "" : place.replace("['@odata.type']", ".@odata.type"));
    }

    @Test
    void an_envelope_of_four_mebibytes_is_read_and_a_longer_one_is_not() {
        byte[] largest = Arrays.copyOf(Documents.bytes(Envelopes.of(UPDATED + "," + URL)), CallDocuments.MAX_BYTES);
        Arrays.fill(largest, Envelopes.of(UPDATED + "," + URL).length(), largest.length, (byte) ' ');

        assertThat(NotificationDocuments.read(largest)).isInstanceOf(NotificationDocuments.Read.class);
        assertThat(Envelopes.problem(Arrays.copyOf(largest, CallDocuments.MAX_BYTES + 1))
                        .problem())
                .isEqualTo("expected at most 4194304 bytes, found 4194305");
    }

    @Test
    void a_document_without_a_value_is_no_envelope() {
        assertThat(Envelopes.problem(" ").problem()).contains("notifications").contains("found nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\":[{\"a\":", "{\"value\":[{%s,\"resourceData\":", "{\"a\":", "{\"value\":"})
    void the_depth_of_an_envelope_is_bounded(String start) {
        for (String step : new String[] {"[", "{\"a\":"}) {
            assertThat(Envelopes.problem(start.formatted(URL) + step.repeat(100_000)))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{%1$s,%2$s}", "{%1$s,%2$s,\"resourceData\":[]}", "{%1$s,%2$s,\"resourceData\":{\"a\":{}}}"})
    void the_number_of_values_is_bounded(String notification) {
        String one = notification.formatted(UPDATED, URL);
        String many =
                "{\"value\":[" + (one + ",").repeat(CallDocuments.MAX_BYTES / (one.length() + 1) - 2) + one + "]}";

        Malformed problem = Envelopes.problem(many);

        assertThat(problem.place()).startsWith("value[");
        assertThat(problem.problem()).contains("52428 values");
    }

    @Test
    void half_of_a_surrogate_pair_and_any_number_are_kept() {
        String digits = "7".repeat(1_000);
        CallNotification read = Envelopes.notification(
                UPDATED + "," + URL + ",\"x\":\"\\ud800 \",\"resourceData\":{\"n\":" + digits + ",\"s\":\"\\udc00\"}");

        assertThat(read.extras().members()).isEqualTo(Map.of("x", "\ud800 "));
        assertThat(read.call().orElseThrow().extras().members())
                .isEqualTo(Map.of("n", new BigInteger(digits), "s", "\udc00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE"})
    void an_envelope_in_another_encoding_of_unicode_is_read_as_a_call_in_it_is(String encoding) throws Exception {
        assertThat(NotificationDocuments.read(Envelopes.of(UPDATED + "," + URL).getBytes(encoding)))
                .isInstanceOf(NotificationDocuments.Read.class);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThat(Envelopes.problem(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                        .problem())
                .startsWith("not JSON");
    }
}
