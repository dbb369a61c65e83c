package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.TOKEN;
import static io.github.graphcalls.feign.server.Established.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import feign.Client;
import feign.Response;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.io.InterruptedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ends a lookup that has no answer yet: its deadline, an interrupt, and closing. */
class LookupEndTest {

    @Test
    @Tag("real-time")
    void a_server_that_drips_ends_a_lookup_at_its_deadline() {
        CountDownLatch gone = new CountDownLatch(1);
        RawServer server = RawServer.answering(output -> {
            output.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
            try {
                while (!gone.await(20, TimeUnit.MILLISECONDS)) {
                    output.write('x');
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (server;
                FeignCallLookup lookup = lookup(server).build()) {
            CallQuery query = CallQuery.of(ID).within(Duration.ofMillis(300), InstantSource.system());

            LookupOutcome outcome = lookup.find(query);

            assertThat(outcome).isInstanceOf(TimedOut.class);
        } finally {
            gone.countDown();
        }
    }

    @Test
    void a_query_whose_deadline_has_passed_is_not_sent() {
        try (RawServer server = RawServer.answering(200, "", DOCUMENT);
                FeignCallLookup lookup = lookup(server).build()) {
            CallQuery query = CallQuery.of(ID).within(Duration.ZERO, InstantSource.system());

            assertThat(lookup.find(query)).isInstanceOf(TimedOut.class);
            assertThat(server.requests).isEmpty();
        }
    }

    /** Threads of each kind that this JDK has. */
    static List<Named<Function<Runnable, Thread>>> threads() {
        Function<Runnable, Thread> platform = task -> {
            Thread thread = new Thread(task);
            thread.start();
            return thread;
        };
        try {
            Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
            return List.of(Named.of("platform", platform), Named.of("virtual", task -> {
                try {
                    return (Thread) start.invoke(null, task);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }));
        } catch (NoSuchMethodException olderJdk) {
            return List.of(Named.of("platform", platform));
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    @Tag("real-time")
    void an_interrupt_ends_the_wait_and_keeps_the_flag(Function<Runnable, Thread> start) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<String> seen = new AtomicReference<>();
        try (RawServer server = RawServer.silent(asked);
                FeignCallLookup lookup = lookup(server).build()) {
            Thread asking = start.apply(() -> seen.set(
                    lookup.find(ID) + ", interrupted " + Thread.currentThread().isInterrupted()));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            asking.interrupt();
            asking.join(10_000);

            assertThat(seen.get()).startsWith("Unavailable[INTERRUPTED").endsWith("interrupted true");
            assertThat(server.isDeserted()).isTrue();
        }
    }

    @Test
    @Tag("real-time")
    void closing_ends_lookups_in_flight() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (RawServer server = RawServer.silent(asked)) {
            FeignCallLookup lookup = lookup(server).build();
            Future<LookupOutcome> outcome = thread.submit(() -> lookup.find(ID));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            lookup.close();

            assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(Unavailable.class);
            assertThat(server.isDeserted()).isTrue();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void a_closed_lookup_throws() {
        RawServer server = RawServer.answering(200, "", DOCUMENT);
        FeignCallLookup lookup = lookup(server).build();
        lookup.close();
        server.close();

        assertThatIllegalStateException().isThrownBy(() -> lookup.find(ID)).withMessageContaining("closed");
    }

    @Test
    void an_interrupt_between_the_pages_of_a_roster_ends_the_lookup_and_keeps_the_flag() {
        Client client = (request, options) -> {
            if (request.url().endsWith("/next")) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
            return Response.builder()
                    .request(request)
                    .status(200)
                    .body(
                            "{\"id\":\"" + ID + "\",\"participants\":[{\"id\":\"p\"}],"
                                    + "\"participants@odata.nextLink\":\"https://graph.microsoft.com/next\"}",
                            StandardCharsets.UTF_8)
                    .build();
        };
        try (FeignCallLookup lookup =
                FeignCallLookup.builder().token(TOKEN).client(client).build()) {
            LookupOutcome outcome = lookup.find(CallQuery.of(ID).expand(CallRelationship.PARTICIPANTS));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            unavailable -> assertThat(unavailable.cause()).isEqualTo(Unavailable.Cause.INTERRUPTED));
        }
    }
}
