package io.github.graphcalls.wire.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A property that comes twice: which of them counts would be anyone's guess. */
class TwiceTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"id\":\"1\"|id",
                "\"subject\":null,\"subject\":\"a\"|subject",
                "\"subject\":\"a\",\"\\u0073ubject\":\"a\"|subject",
                "\"targets\":[],\"targets\":[]|targets",
                "\"@odata.type\":\"#microsoft.graph.call\",\"@odata.type\":\"#microsoft.graph.call\"|@odata.type",
                "\"@odata.type\":null,\"@odata.type\":\"#microsoft.graph.call\"|@odata.type",
                "\"unknown\":null,\"unknown\":null|unknown",
                "\"unknown\":1,\"unkn\\u006fwn\":1|unknown",
                "\"unknown\":[{\"deep\":{\"a\":1,\"a\":1}}]|unknown[0].deep.a",
                "\"applicationMetadata\":{\"botData\":{\"a\":1,\"a\":2}}|applicationMetadata.botData.a",
                "\"participants@odata.nextLink\":\"a\",\"participants@odata.nextLink\":\"b\"|participants@odata.nextLink",
                "\"resultInfo\":{\"subcode\":1,\"subCode\":1}|resultInfo.subCode",
                "\"resultInfo\":{\"subCode\":1,\"subcode\":null}|resultInfo.subcode",
                "\"targets\":[{},{\"id\":\"a\",\"id\":\"a\"}]|targets[1].id",
                "\"mediaConfig\":{\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\",\"blob\":\"a\",\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\"}|mediaConfig.@odata.type",
                "\"mediaConfig\":{\"blob\":\"a\",\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\",\"@odata.type\":\"#microsoft.graph.serviceHostedMediaConfig\"}|mediaConfig.@odata.type",
                "\"mediaConfig\":{\"blob\":\"a\",\"blob\":\"a\",\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\"}|mediaConfig.blob",
                "\"mediaConfig\":{\"new\":{\"a\":1,\"a\":1},\"@odata.type\":\"#microsoft.graph.somethingNew\"}|mediaConfig.new.a"
            })
    void a_member_that_is_repeated_is_refused(String members, String place) {
        String document = "{\"id\":\"1\"," + members + "}";

        assertThat(Documents.outcome(document)).hasToString("Malformed[" + place + ": is repeated]");
        assertThat(Documents.streamed(Documents.bytes(document))).hasToString("Malformed[" + place + ": is repeated]");
    }
}
