package io.github.graphcalls.examples.benchmarks.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.wire.document.CallDocuments;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared reads the same. */
class SamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"group", "peer-to-peer"})
    void the_floor_reads_what_the_wire_module_reads(String sample) throws IOException {
        byte[] document = Samples.document(sample);

        assertThat(HandWrittenReader.read(document)).isEqualTo(((Found) CallDocuments.read(document)).call());
        assertThat(Samples.call(sample, "other").id().value()).isEqualTo("other");
    }
}
