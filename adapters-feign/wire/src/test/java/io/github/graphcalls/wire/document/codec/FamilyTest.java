package io.github.graphcalls.wire.document.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.MediaConfig.AppHostedMediaConfig;
import io.github.graphcalls.call.media.MediaConfig.OtherMediaConfig;
import io.github.graphcalls.call.media.MediaConfig.ServiceHostedMediaConfig;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects whose type tells which record they are, wherever among the members it stands. */
class FamilyTest {

    private static final String DOCUMENT =
            "{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"1\",\"mediaConfig\":%s}";

    @Test
    void the_type_chooses_the_variant() {
        assertThat(mediaConfig("{\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\",\"blob\":\"a\"}"))
                .isEqualTo(MediaConfig.appHosted("a"));
        assertThat(mediaConfig("{\"blob\":\"a\",\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\"}"))
                .isEqualTo(MediaConfig.appHosted("a"));
        assertThat(mediaConfig("{\"@odata.type\":\"#microsoft.graph.serviceHostedMediaConfig\"}"))
                .isInstanceOf(ServiceHostedMediaConfig.class);
    }

    @Test
    void a_type_without_its_number_sign_is_recognised_and_kept() {
        String config = "{\"@odata.type\":\"microsoft.graph.appHostedMediaConfig\",\"blob\":\"a\"}";

        assertThat(mediaConfig(config)).isInstanceOf(AppHostedMediaConfig.class);
        assertThat(written(config)).isEqualTo(DOCUMENT.formatted(config));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"blob\":\"a\"}",
                "{\"@odata.type\":\"#microsoft.graph.somethingNew\",\"blob\":\"a\"}",
                "{\"@odata.type\":\"\"}",
                "{\"@odata.type\":\"#microsoft.graph.mediaConfig\",\"removeFromDefaultAudioGroup\":true}"
            })
    void another_type_or_none_is_kept_as_it_came(String config) {
        assertThat(mediaConfig(config)).isInstanceOf(OtherMediaConfig.class);
        assertThat(written(config)).isEqualTo(DOCUMENT.formatted(config));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807",
                "9223372036854775808",
                "-123456789012345678901234567890",
                "3.141592653589793238462643383279",
                "1.10",
                "0.1",
                "4.9E-400",
                "\"\\ud800\"",
                "[1.0,null,{\"a\":[]}]"
            })
    void members_before_the_type_keep_every_digit(String value) {
        String early = "{\"unknown\":%s,\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\"}".formatted(value);

        JsonNode written = Documents.tree(written(early)).path("mediaConfig");

        assertThat(written).isEqualTo(Documents.tree(early));
        assertThat(mediaConfig(early))
                .isEqualTo(mediaConfig(
                        "{\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\",\"unknown\":%s}".formatted(value)));
    }

    private static MediaConfig mediaConfig(String config) {
        return Documents.call(DOCUMENT.formatted(config)).mediaConfig().orElseThrow();
    }

    private static String written(String config) {
        return CallDocuments.writeText(Documents.call(DOCUMENT.formatted(config)));
    }
}
