package io.github.graphcalls.examples.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.examples.benchmarks.contestant.Contestant;
import io.github.graphcalls.examples.benchmarks.contestant.Contestant.Asking;
import io.github.graphcalls.examples.benchmarks.contestant.Entries;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is measured does what it is measured for. */
class ContestantsTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SDK")
    void Finds_the_call_that_it_is_asked_for(Entries entry) throws Exception {
        try (Jvm serving = server()) {
            Contestant contestant =
                    (Contestant) Class.forName(entry.type()).getConstructor().newInstance();
            try (Asking asking = contestant.open(serving.line())) {
                assertThat(asking.find(Ids.ALL.get(0))).isEqualTo(Ids.ALL.get(0));
                assertThat(asking.find(Ids.ALL.get(1))).isEqualTo(Ids.ALL.get(1));
            }
        }
    }

    @Test
    void Is_known_by_its_name() {
        assertThat(Entries.named("stock-feign")).isEqualTo(Entries.STOCK_FEIGN);
        assertThatThrownBy(() -> Entries.named("okhttp")).hasMessageContaining("there is [graph-calls, sdk,");
    }

    private static Jvm server() throws IOException {
        return new Jvm(List.of(), System.getProperty("java.class.path"), LoopbackServer.class, "http");
    }
}
