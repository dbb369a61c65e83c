package io.github.graphcalls.examples.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A recording has no name of the recorded calls. */
class PseudonymsTest {

    @Test
    void equal_values_have_equal_replacements_and_words_of_graph_stay() throws Exception {
        String john = "112F7296-5fa4-42ca-bae8-6a692b15d4b8";
        JsonNode document = new JsonMapper()
                .readTree("""
                {"id":"%s","state":"established","subject":"John calls","requestedModalities":["audio"],
                 "terminationReason":"hung up by John","at":"2020-05-28T00:10:54Z","resultInfo":{"code":200,"subcode":7000},
                 "source":{"displayName":"John","userId":"%s","tel":"+49 30 1234567","mail":"john@contoso.com"},
                 "other":{"displayName":"John","id":"%s","account":12345678,"join":"https://contoso.com/John"}}
                """.formatted(john, john, john.replace("-", "").toLowerCase(Locale.ROOT)));

        JsonNode redacted = new Pseudonyms().of(document);

        assertThat(redacted.toString()).doesNotContainIgnoringCase("john").doesNotContain("112", "1234567", "contoso");
        assertThat(redacted.at("/state").asText()).isEqualTo("established");
        assertThat(redacted.at("/requestedModalities/0").asText()).isEqualTo("audio");
        assertThat(redacted.at("/at").asText()).isEqualTo("2020-05-28T00:10:54Z");
        assertThat(redacted.at("/resultInfo/subcode").asInt()).isEqualTo(7000);
        assertThat(redacted.at("/source/displayName")).isEqualTo(redacted.at("/other/displayName"));
        assertThat(redacted.at("/id")).isEqualTo(redacted.at("/source/userId")).isEqualTo(redacted.at("/other/id"));
    }
}
