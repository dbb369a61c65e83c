package io.github.graphcalls.examples.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.examples.benchmarks.contestant.Contestant;
import io.github.graphcalls.examples.benchmarks.contestant.Contestant.CallFinder;
import io.github.graphcalls.examples.benchmarks.contestant.Entries;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each contestant does what it is measured for. */
class ContestantsTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SDK")
    void each_contestant_finds_the_call_of_the_query(Entries entry) throws Exception {
        try (Jvm serving = server()) {
            Contestant contestant =
                    (Contestant) Class.forName(entry.type()).getConstructor().newInstance();
            try (CallFinder finder = contestant.open(serving.line())) {
                assertThat(finder.find(Ids.ALL.get(0))).isEqualTo(Ids.ALL.get(0));
                assertThat(finder.find(Ids.ALL.get(1))).isEqualTo(Ids.ALL.get(1));
            }
        }
    }

    @Test
    void a_contestant_is_found_by_its_name() {
        assertThat(Entries.named("stock-feign")).isEqualTo(Entries.STOCK_FEIGN);
        assertThatThrownBy(() -> Entries.named("okhttp")).hasMessageContaining("there is [graph-calls, sdk,");
    }

    private static Jvm server() throws IOException {
        return new Jvm(List.of(), System.getProperty("java.class.path"), LoopbackServer.class, "http");
    }
}
