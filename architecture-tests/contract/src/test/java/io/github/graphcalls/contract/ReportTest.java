package io.github.graphcalls.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Path REPORT =
            Path.of("target", "graph-calls-contract", Trial.Contract.class.getName() + ".md");

    @Test
    void tells_the_adapter_the_versions_the_capabilities_and_what_came_of_each_rule() throws IOException {
        Trial.of(
                world -> new MemoryLookup(world) {
                    @Override
                    protected LookupOutcome absent() {
                        throw new IllegalArgumentException("no such | call");
                    }
                },
                EnumSet.of(Capability.EXPAND));

        assertThat(Files.readAllLines(REPORT))
                .anyMatch(line -> line.startsWith("| adapter | " + ReportTest.class.getName() + "$1 "))
                .anyMatch(line -> line.startsWith("| JUnit Jupiter, Java | 5."))
                .contains("| declares | EXPAND |", "| does not declare | HTTP, SELECT, BULK, CLOSE, CLOCK |")
                .contains("| R1 | MUST | a call is found with every property that it has | kept |  |")
                .anyMatch(line -> line.startsWith(
                                "| R6 | MUST | a call that nobody knows is not found rather than an error | broken | ")
                        && line.contains("java.lang.IllegalArgumentException: no such / call"))
                .contains("| R26 | SHOULD | a deadline that has passed asks nothing | not declared | needs HTTP |");
    }

    @Test
    void tells_a_SHOULD_that_is_not_kept() throws IOException {
        Trial.of(
                world -> new HttpLookup(world) {
                    @Override
                    protected HttpRequest request(CallQuery query) {
                        return HttpRequest.newBuilder(
                                        super.request(query), (name, value) -> !name.startsWith("client-"))
                                .build();
                    }
                },
                EnumSet.of(Capability.HTTP));

        assertThat(Files.readAllLines(REPORT))
                .anyMatch(line -> line.startsWith("| R27 | SHOULD | every request has a client request id of its own"
                        + " | not kept | not kept: "));
    }
}
