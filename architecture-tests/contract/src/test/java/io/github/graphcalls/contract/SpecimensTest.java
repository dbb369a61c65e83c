package io.github.graphcalls.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.contract.world.Specimens;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpecimensTest {

    @Test
    void every_property_of_a_call_is_in_some_specimen() {
        Call bare = Call.builder(Specimens.UNKNOWN).build();
        List<String> untold = Arrays.stream(Call.class.getRecordComponents())
                .filter(property -> Specimens.ALL.stream()
                        .allMatch(specimen -> value(property, specimen.answer()).equals(value(property, bare))))
                .map(RecordComponent::getName)
                .toList();

        assertThat(untold).isEmpty();
    }

    @Test
    void every_specimen_has_a_document_that_holds_its_id() {
        assertThat(Specimens.ALL)
                .allSatisfy(specimen -> assertThat(specimen.document())
                        .contains("\"id\": \"" + specimen.answer().id().value() + "\""));
    }

    private static Object value(RecordComponent property, Call call) {
        try {
            return Optional.of(property.getAccessor().invoke(call));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
