package io.github.graphcalls.contract.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecimensTest {

    @Test
    void every_property_of_a_call_is_in_some_specimen() {
        Set<String> present = Specimens.ALL.stream()
                .flatMap(specimen -> specimen.answer().toMap().keySet().stream())
                .collect(Collectors.toSet());

        assertThat(present)
                .containsAll(Stream.of(CallProperty.values())
                        .map(CallProperty::graphName)
                        .toList())
                .containsAll(Stream.of(CallRelationship.values())
                        .map(CallRelationship::graphName)
                        .toList())
                .contains("extras");
    }

    @Test
    void every_specimen_has_a_document_that_holds_its_id() {
        assertThat(Specimens.ALL)
                .allSatisfy(specimen -> assertThat(specimen.document())
                        .contains("\"id\": \"" + specimen.answer().id().value() + "\""));
    }
}
