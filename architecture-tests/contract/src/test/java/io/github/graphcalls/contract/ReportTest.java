package io.github.graphcalls.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ReportTest {

    private static final String NAME = Trial.Contract.class.getName();
    private static final Path RESULTS = Path.of("target", "contract-results");

    @Test
    void the_results_are_written_as_markdown() throws IOException {
        Trial.of(throwing(), EnumSet.of(Capability.EXPAND));

        assertThat(Files.readAllLines(RESULTS.resolve(NAME + ".md")))
                .anyMatch(line -> line.startsWith("| adapter | " + ReportTest.class.getName() + "$"))
                .anyMatch(line -> line.contains(", junit 5."))
                .contains("| declares | EXPAND |")
                .contains("| R1 | MUST | a call is found with every property that it has | kept |  |")
                .anyMatch(line -> line.startsWith("| R6 | MUST | an unknown id is not found and no error | broken | ")
                        && line.contains("java.lang.IllegalArgumentException: no such / call"))
                .contains("| R26 | SHOULD | a passed deadline sends no request | not declared | needs HTTP |");
    }

    @Test
    void the_results_are_written_as_json() throws IOException {
        Trial.of(throwing(), EnumSet.of(Capability.EXPAND));

        assertThat(Files.readString(RESULTS.resolve(NAME + ".json")))
                .startsWith("{\"test\":\"" + NAME + "\",\"adapter\":\"")
                .contains("\"declared\":[\"EXPAND\"],\"notDeclared\":[\"HTTP\",")
                .contains(
                        "{\"number\":6,\"level\":\"MUST\",\"sentence\":\"an unknown id is not found and no error\",\"source\":\"Graph: Get call;"
                                + " Javadoc of CallLookup and of Relationship\",\"status\":\"broken\",\"detail\":\"R6 MUST ")
                .contains("no such | call \\\"x\\\"");
    }

    @Test
    void the_results_are_written_as_the_xml_of_junit() throws Exception {
        Trial.of(throwing(), EnumSet.of(Capability.EXPAND));

        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(RESULTS.resolve(NAME + ".xml").toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("tests"))
                .isEqualTo(String.valueOf(ContractExtension.rules().size()));
        assertThat(suite.getElementsByTagName("testcase").getLength())
                .isEqualTo(ContractExtension.rules().size());
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message"))
                .startsWith("broken: R6 MUST ")
                .contains("no such | call \"x\"");
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).startsWith("R6 MUST ");
    }

    @Test
    void a_should_that_is_not_kept_is_reported_with_its_reason() throws IOException {
        Trial.assertAdvised(27, EnumSet.of(Capability.HTTP), world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                return HttpRequest.newBuilder(super.request(query), (name, value) -> !name.startsWith("client-"))
                        .build();
            }
        });

        assertThat(Files.readAllLines(RESULTS.resolve(NAME + ".md")))
                .anyMatch(line ->
                        line.startsWith("| R27 | SHOULD | every request has its own client request id | not kept | "));
    }

    private static Function<ContractWorld, CallLookup> throwing() {
        return world -> new MemoryLookup(world) {
            @Override
            protected LookupOutcome absent() {
                throw new IllegalArgumentException("no such | call \"x\"");
            }
        };
    }
}
