package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.Established.ID;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Capability;
import feign.Client;
import feign.FeignException;
import feign.Param;
import feign.RequestLine;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.server.Certificates;
import io.github.graphcalls.feign.server.Fault;
import io.github.graphcalls.feign.server.FaultCase;
import io.github.graphcalls.feign.server.LogRecords;
import io.github.graphcalls.feign.server.RawConnection;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.server.RemainingThreads;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which the wire goes wrong, against a real server: no exception, no hang, nothing left behind, and the token
 * seen by no other server.
 */
@Tag("real-time")
class FaultTest {

    private static final String TOKEN = "eyJ-a-token-that-no-other-may-see";
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final RawServer ELSEWHERE = RawServer.answering(200, "Content-Type: application/json\r\n", DOCUMENT);

    /** What a team may ask, and get an exception of Feign's. */
    interface TeamApi {
        @RequestLine("GET /communications/calls/{id}")
        Call call(@Param("id") String id);
    }

    /** Sees all that Feign shows to a capability. */
    public static final class Spy implements Capability {
        final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public Client enrich(Client client) {
            return (request, options) -> {
                seen.add(request + " " + request.headers() + " " + options);
                var response = client.execute(request, options);
                seen.add(response + " " + response.request());
                return response;
            };
        }
    }

    static Stream<FaultCase> faults() {
        Supplier<RawServer> unused = () -> RawServer.serving(connection -> {});
        return Stream.concat(
                Fault.onHttp().map(FaultCase::new),
                Stream.of(
                        new FaultCase("no server listens", "Unavailable", unused, server -> {
                            server.close();
                            return server.baseUrl();
                        }),
                        new FaultCase(
                                "the host has no address", "Unavailable", unused, any -> "https://absent.invalid/v1.0"),
                        new FaultCase(
                                Fault.redirect("a redirect that leads to itself", "/v1.0/communications/calls/" + ID)),
                        new FaultCase(Fault.redirect("a redirect to another host", ELSEWHERE.baseUrl() + "/x")),
                        FaultCase.withTls("a good certificate", "Found", Certificates::good),
                        FaultCase.withTls("an expired certificate", "Unavailable", Certificates::expired),
                        FaultCase.withTls("a certificate of another host", "Unavailable", Certificates::ofAnotherHost),
                        FaultCase.withTls("a certificate that is not trusted", "Unavailable", Certificates::untrusted),
                        FaultCase.withoutTls(
                                "no TLS where TLS is expected",
                                "Unavailable",
                                connection -> connection.write("HTTP/1.1 400 Bad Request\r\n\r\n")),
                        FaultCase.withoutTls(
                                "the server is silent when TLS begins", "TimedOut", RawConnection::awaitClose)));
    }

    @AfterAll
    static void close() {
        ELSEWHERE.close();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_an_outcome_in_time_leaves_nothing_open_and_shows_no_token(FaultCase fault) throws Exception {
        Duration limit = fault.outcome().equals("TimedOut") ? SHORT : LONG;
        int elsewhere = ELSEWHERE.requests.size();
        Spy spy = new Spy();
        try (RawServer server = fault.server().get();
                LogRecords log = new LogRecords()) {
            List<String> printed = lookedUp(fault, server, limit, spy);

            assertThat(RemainingThreads.names()).isEmpty();
            assertThat(server.isDeserted()).as("no connection is left").isTrue();
            assertThat(log.lines).anyMatch(line -> line.contains("lookup of " + ID));
            assertThat(ELSEWHERE.requests).as("requests to another server").hasSize(elsewhere);
            printed.addAll(log.lines);
            printed.addAll(spy.seen);
            assertThat(printed).noneMatch(text -> text.contains(TOKEN));
        }
    }

    /** Looks up with the fault and closes the lookup; returns all that was printed. */
    private static List<String> lookedUp(FaultCase fault, RawServer server, Duration limit, Spy spy) {
        try (FeignCallLookup lookup = FeignCallLookup.builder()
                .retryAttempts(1)
                .baseUrl(fault.baseUrl().apply(server))
                .trustHost("absent.invalid")
                .token(TokenSource.of(Secret.of(TOKEN)))
                .timeout(limit)
                .transport(TransportSettings.DEFAULT.withTrust(Certificates.trust()))
                .capability(spy)
                .build()) {
            long begun = System.nanoTime();
            LookupOutcome outcome = lookup.find(CallQuery.of(ID).within(limit, InstantSource.system()));
            Duration took = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(outcome.getClass().getSimpleName())
                    .as(outcome.toString())
                    .isEqualTo(fault.outcome());
            assertThat(took).isLessThan(limit.equals(SHORT) ? SHORT.plusSeconds(1) : LONG);
            return new ArrayList<>(List.of(outcome.toString(), lookup + " " + askedWithFeign(lookup)));
        }
    }

    /** What Feign throws for the same fault, with all that can be read in it. */
    private static String askedWithFeign(FeignCallLookup lookup) {
        StringWriter text = new StringWriter();
        try {
            text.append(String.valueOf(lookup.target(TeamApi.class).call(ID.toString())));
        } catch (FeignException e) {
            e.printStackTrace(new PrintWriter(text, true));
            text.append(e.contentUTF8());
            if (e.hasRequest()) {
                text.append(e.request().toString())
                        .append(String.valueOf(e.request().headers()));
            }
        }
        return text.toString();
    }

    @Test
    void each_fault_is_a_row_of_the_readme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(faults())
                .isNotEmpty()
                .allSatisfy(
                        fault -> assertThat(readme).contains("| " + fault.name() + " | `" + fault.outcome() + "` |"));
    }
}
