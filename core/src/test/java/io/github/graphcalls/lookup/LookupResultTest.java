package io.github.graphcalls.lookup;

import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LookupResultTest {

    @Test
    void a_result_needs_its_query_and_outcome() {
        assertThatThrownBy(() -> new LookupResult(null, NOT_FOUND)).hasMessage("query");
        assertThatThrownBy(() -> new LookupResult(Specimen.QUERY, null)).hasMessage("outcome");
    }
}
