package io.github.graphcalls.wire.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the tests of this package share: reading a text, and the sample documents. */
public final class Documents {

    public static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Documents() {}

    public static Call call(String document) {
        return ((Found) CallDocuments.read(bytes(document))).call();
    }

    public static Malformed malformed(String document) {
        return (Malformed) CallDocuments.read(bytes(document));
    }

    /** What a stream tells of its first document. */
    public static LookupOutcome streamed(byte[] documents) {
        try (CallDocumentStream stream = CallDocuments.stream(new ByteArrayInputStream(documents))) {
            return stream.next().orElse(Problem.NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What both ways of reading tell of a document, with what each has to hold whatever comes. */
    public static LookupOutcome outcome(byte[] document) {
        LookupOutcome streamed = streamed(document);
        LookupOutcome outcome = CallDocuments.read(document);
        for (LookupOutcome each : List.of(streamed, outcome)) {
            assertThat(each).isInstanceOfAny(Found.class, Malformed.class);
            assertThat(each.toString()).isNotBlank().doesNotContain("\n", "\r");
        }
        return outcome;
    }

    public static LookupOutcome outcome(String document) {
        return outcome(bytes(document));
    }

    public static JsonNode tree(String document) {
        try {
            return TREES.readTree(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String document) {
        return Surrogates.escapeLone(document).getBytes(StandardCharsets.UTF_8);
    }

    public static String sample(String name) {
        try (InputStream sample = Documents.class.getResourceAsStream(name)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
