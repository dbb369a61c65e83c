package io.github.graphcalls.wire.document.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.routing.CallOptionsType;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.document.CallDocuments;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options and operations, whose type is a component of their own. */
class TypeComponentTest {

    @Test
    void the_type_of_options_is_a_known_word() {
        CallOptions options = read("callOptions", "{\"@odata.type\":\"#microsoft.graph.incomingCallOptions\"}")
                .callOptions()
                .orElseThrow();

        assertThat(options.type()).contains(Evolvable.of(CallOptionsType.INCOMING_CALL_OPTIONS));
        assertThat(options.extras().type()).isEmpty();
    }

    @Test
    void an_operation_keeps_the_members_of_its_type() {
        CommsOperation operation = read(
                        "operations",
                        "[{\"@odata.type\":\"#microsoft.graph.recordOperation\",\"recordingLocation\":\"https://x\"}]")
                .operations()
                .items()
                .get(0);

        assertThat(operation.type()).contains(Evolvable.of(OperationType.RECORD_OPERATION));
        assertThat(operation.recordingLocation()).contains("https://x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#microsoft.graph.recordOperation",
                "microsoft.graph.recordOperation",
                "#microsoft.graph.RecordOperation",
                "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.recordOperation",
                "#microsoft.graph.operationOfTomorrow",
                "#microsoft.graph.with.a.dot",
                "#com.contoso.recordOperation",
                "recordOperation",
                ""
            })
    void a_type_is_written_back_as_it_came(String type) {
        String operations = "[{\"@odata.type\":\"" + type + "\",\"id\":\"op\"}]";

        Call call = read("operations", operations);

        assertThat(CallDocuments.writeText(call)).contains("\"operations\":" + operations);
    }

    @Test
    void options_without_a_type_are_written_without_a_type() {
        Call call = read("callOptions", "{\"isDeltaRosterEnabled\":true}");

        assertThat(call.callOptions().orElseThrow().type()).isEmpty();
        assertThat(CallDocuments.writeText(call)).contains("\"callOptions\":{\"isDeltaRosterEnabled\":true}");
    }

    private static Call read(String member, String value) {
        String document = "{\"id\":\"a\",\"" + member + "\":" + value + "}";
        LookupOutcome outcome = CallDocuments.read(document.getBytes(StandardCharsets.UTF_8));
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome.toString()));
    }
}
