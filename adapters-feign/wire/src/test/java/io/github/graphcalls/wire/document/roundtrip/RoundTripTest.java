package io.github.graphcalls.wire.document.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Documents;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    private static final int ROUNDS = 2_000;
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    @ParameterizedTest
    @ValueSource(strings = {"peer-to-peer.json", "group.json"})
    void a_document_of_the_documentation_survives_a_round_trip(String sample) {
        JsonNode document = Documents.tree(Documents.sample(sample));

        JsonNode written = Documents.tree(CallDocuments.writeText(Documents.call(document.toString())));

        assertThat(Normal.differences(document, written)).isEmpty();
    }

    @Test
    void any_document_survives_a_round_trip() throws Exception {
        for (long seed = 0; seed < ROUNDS; seed++) {
            String document = Documents.TREES.writeValueAsString(new RandomDocuments(RANDOM.create(seed), true).call());

            String written = CallDocuments.writeText(Documents.call(document));

            assertThat(Normal.differences(Documents.tree(document), Documents.tree(written)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void a_call_that_is_written_and_read_again_equals_itself() throws Exception {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Call call = Documents.call(
                    Documents.TREES.writeValueAsString(new RandomDocuments(RANDOM.create(seed), true).call()));

            assertThat(Documents.call(CallDocuments.writeText(call)))
                    .as("seed %d", seed)
                    .isEqualTo(call);
        }
    }

    @Test
    void nothing_of_the_metadata_is_unknown() throws Exception {
        for (long seed = 0; seed < ROUNDS; seed++) {
            String document =
                    Documents.TREES.writeValueAsString(new RandomDocuments(RANDOM.create(seed), false).call());

            assertThat(unknownMembers(Documents.call(document)))
                    .as("seed %d", seed)
                    .isNull();
        }
    }

    /** The first extra member anywhere in a value, or null. */
    private static Object unknownMembers(Object value) throws ReflectiveOperationException {
        if (value instanceof Extras extras) {
            return extras.members().isEmpty() ? null : extras.members();
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? unknownMembers(optional.get()) : null;
        }
        if (value instanceof Relationship<?> relationship) {
            return unknownMembers(relationship.items());
        }
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (unknownMembers(item) != null) {
                    return unknownMembers(item);
                }
            }
            return null;
        }
        if (value instanceof Call call) {
            return unknownMembers(List.copyOf(call.toMap().values()));
        }
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                if (component.getName().equals("botData")) {
                    continue;
                }
                Object found = unknownMembers(component.getAccessor().invoke(value));
                if (found != null) {
                    return component.getName() + ": " + found;
                }
            }
        }
        return null;
    }
}
