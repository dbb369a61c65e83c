package io.github.graphcalls.wire.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MeteredParserTest {

    @Test
    void the_values_and_characters_of_a_document_weigh_5_mebibytes_at_most() throws IOException {
        String trues = "true,".repeat(MeteredParser.MAX_VALUES - 2);

        assertThat(weight("[" + trues + "\"" + "\u00ff".repeat(80) + "\"]")).isEqualTo(MeteredParser.MAX_WEIGHT);
        assertThatThrownBy(() -> weight("[" + trues + "\"" + "\u0100".repeat(41) + "\"]"))
                .isInstanceOf(StreamConstraintsException.class);
    }

    @Test
    void skipped_values_weigh_as_much_as_others() throws IOException {
        String document = "{\"a\":[1,{\"b\":\"text\"}],\"c\":{\"d\":[3]},\"e\":4}";

        for (String each : new String[] {document, "[" + document + "]"}) {
            try (MeteredParser parser = new MeteredParser(new JsonFactory().createParser(each))) {
                parser.nextToken();
                parser.skipChildren();

                assertThat(parser.weight()).isEqualTo(weight(each));
                assertThat(parser.nextToken()).isNull();
            }
        }
    }

    @Test
    void characters_are_metered_as_bytes_are() {
        char[] nested = ("[" + "{},".repeat(MeteredParser.MAX_VALUES) + "{}]").toCharArray();

        assertThatThrownBy(() -> {
                    try (JsonParser parser = BoundedJson.factory().createParser(nested)) {
                        parser.nextToken();
                        parser.skipChildren();
                    }
                })
                .isInstanceOf(StreamConstraintsException.class);
    }

    private static long weight(String document) throws IOException {
        try (MeteredParser parser = new MeteredParser(new JsonFactory().createParser(document))) {
            long weight = 0;
            while (parser.nextToken() != null) {
                weight = parser.weight();
            }
            return weight;
        }
    }
}
