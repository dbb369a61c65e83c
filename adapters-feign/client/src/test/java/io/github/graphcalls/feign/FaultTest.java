package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.Established.DOCUMENT;
import static io.github.graphcalls.feign.Established.ID;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Capability;
import feign.Client;
import feign.FeignException;
import feign.Param;
import feign.RequestLine;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupOutcome;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which the wire goes wrong, against a real server: no exception, no hang, nothing left behind, and the token
 * seen by nobody but the server that it is for.
 */
@Tag("real-time")
class FaultTest {

    private static final String TOKEN = "eyJ-a-token-that-nobody-else-may-see";
    private static final Duration SHORT = Duration.ofMillis(500);
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

    /** A fault with the server that has it. */
    record Case(String name, String outcome, RawServer server, String baseUrl) {
        Case(Fault fault, RawServer server) {
            this(fault.name(), fault.outcome(), server, server.baseUrl());
        }

        static Case of(Fault fault) {
            return new Case(fault, RawServer.serving(fault.service()));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> faults() {
        RawServer loop = RawServer.serving(
                Fault.redirect("", "/v1.0/communications/calls/" + ID).service());
        RawServer away =
                RawServer.serving(Fault.redirect("", ELSEWHERE.baseUrl() + "/x").service());
        RawServer.Service call = connection -> {
            connection.request();
            connection.write(RawServer.answer(200, "Connection: close\r\n", DOCUMENT));
        };
        RawServer plain = RawServer.serving(connection -> connection.write("HTTP/1.1 400 Bad Request\r\n\r\n"));
        RawServer mute = RawServer.serving(RawConnection::awaitFarewell);
        List<Case> more = List.of(
                new Case("nobody listens", "Unavailable", ELSEWHERE, "http://127.0.0.1:" + Fault.deadPort() + "/v1.0"),
                new Case("the host has no address", "Unavailable", ELSEWHERE, "https://nobody.invalid/v1.0"),
                new Case("a redirect that leads to itself", "Malformed", loop, loop.baseUrl()),
                new Case("a redirect to another host", "Malformed", away, away.baseUrl()),
                tls("a good certificate", "Found", RawServer.servingWithTls(Certificates.good(), call)),
                tls("an expired certificate", "Unavailable", RawServer.servingWithTls(Certificates.expired(), call)),
                tls(
                        "a certificate of another host",
                        "Unavailable",
                        RawServer.servingWithTls(Certificates.ofAnotherHost(), call)),
                tls(
                        "a certificate that nobody trusts",
                        "Unavailable",
                        RawServer.servingWithTls(Certificates.untrusted(), call)),
                new Case(
                        "no TLS where TLS is expected",
                        "Unavailable",
                        plain,
                        plain.baseUrl().replace("http:", "https:")),
                new Case(
                        "the server is silent when TLS begins",
                        "TimedOut",
                        mute,
                        mute.baseUrl().replace("http:", "https:")));
        return Stream.concat(Fault.onHttp().map(Case::of), more.stream());
    }

    private static Case tls(String name, String outcome, RawServer server) {
        return new Case(name, outcome, server, server.baseUrl());
    }

    @AfterAll
    static void nobodyElseWasAsked() {
        ELSEWHERE.close();
        assertThat(ELSEWHERE.requests).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void Is_an_outcome_in_time_leaves_nothing_behind_and_shows_the_token_to_nobody(Case fault) throws Exception {
        boolean hangs = fault.outcome.equals("TimedOut");
        List<String> told = new ArrayList<>();
        Spy spy = new Spy();
        try (RawServer server = fault.server == ELSEWHERE ? null : fault.server;
                LogRecords log = new LogRecords()) {
            FeignCallLookup lookup = FeignCallLookup.builder()
                    .baseUrl(fault.baseUrl)
                    .trustHost("nobody.invalid")
                    .token(TokenSource.of(Secret.of(TOKEN)))
                    .timeout(hangs ? SHORT : LONG)
                    .transport(TransportSettings.DEFAULT.withTrust(Certificates.trust()))
                    .capability(spy)
                    .build();
            long begun = System.nanoTime();

            LookupOutcome outcome = lookup.find(CallQuery.of(ID).within(hangs ? SHORT : LONG, InstantSource.system()));
            Duration took = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(outcome.getClass().getSimpleName())
                    .as(outcome.toString())
                    .isEqualTo(fault.outcome);
            assertThat(took).isLessThan(hangs ? SHORT.plusSeconds(1) : LONG);
            told.add(outcome.toString());
            told.add(lookup + " " + askedWithFeign(lookup));

            lookup.close();

            assertThat(LeftThreads.names()).isEmpty();
            assertThat(server == null || server.isDeserted())
                    .as("no connection is left")
                    .isTrue();
            assertThat(log.lines).anyMatch(line -> line.contains("lookup of " + ID));
            told.addAll(log.lines);
            told.addAll(spy.seen);
        }
        assertThat(told).isNotEmpty().noneMatch(text -> text.contains(TOKEN));
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
    void Each_is_a_row_of_the_README() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(faults().peek(fault -> closeUnless(ELSEWHERE, fault.server)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(readme).contains("| " + fault.name + " | `" + fault.outcome + "` |"));
    }

    private static void closeUnless(RawServer kept, RawServer server) {
        if (server != kept) {
            server.close();
        }
    }
}
