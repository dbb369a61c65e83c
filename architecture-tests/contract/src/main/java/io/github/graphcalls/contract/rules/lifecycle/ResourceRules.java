package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.specimen.Specimens.GROUP;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.contract.world.GraphStub;
import io.github.graphcalls.lookup.LookupResult;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** Threads and connections. */
public abstract class ResourceRules extends RuleGroup {

    private static final int LOOKUPS = 40;
    private static final int FEW = 8;
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration SHORTLY = Duration.ofMillis(100);

    /** Threads that no adapter can end: of the kit's server, of the JDK and its HTTP client, which Java 17 cannot close. */
    private static final Pattern NOT_OF_THE_ADAPTER = Pattern.compile(GraphStub.THREADS
            + "|HttpClient-.*|ForkJoinPool.commonPool.*|CompletableFutureDelay.*|process reaper.*|Common-Cleaner|junit-.*"
            + "|Keep-Alive.*|InnocuousThread.*|Attach Listener|.*[Cc]ompiler.*|Finalizer|Reference Handler|Signal.*");

    @Rule(81)
    @Tag("real-time")
    void lookups_leave_no_threads_behind() {
        lookups(3);
        Set<Thread> before = threads();

        lookups(LOOKUPS);

        assertThat(RealTime.comesTrue(SHORTLY, () -> since(before).size() <= FEW))
                .as("at most %s threads are left of %s lookups, found %s", FEW, LOOKUPS, names(since(before)))
                .isTrue();
    }

    @Rule(value = 82, needs = Capability.HTTP)
    @Tag("real-time")
    void no_answer_leaves_a_connection_open() {
        for (GraphReply reply : List.of(
                GraphReply.document(PEER_TO_PEER.document()),
                GraphReply.notFound(),
                GraphReply.error(401, "InvalidAuthenticationToken", "Expired."),
                GraphReply.error(429, "TooManyRequests", "Later."),
                GraphReply.page(400),
                GraphReply.page(500).withBody("x".repeat(30_000)),
                GraphReply.page(302).with("Location", "/elsewhere"),
                GraphReply.page(204).withBody(""),
                GraphReply.document("{}"),
                GraphReply.page(200))) {
            world.graph().answerAlways(reply);
            for (int i = 0; i < LOOKUPS / 2; i++) {
                lookup.find(PEER_TO_PEER.query());
            }
            assertThat(RealTime.eventually(() -> world.graph().openConnections() <= FEW))
                    .as(
                            "at most %s connections are open after %s lookups answered with %s, found %s",
                            FEW, LOOKUPS / 2, reply.status(), world.graph().openConnections())
                    .isTrue();
        }
    }

    @Rule(value = 83, needs = Capability.CLOSE)
    @Tag("real-time")
    void no_thread_of_the_adapter_is_left_after_closing() throws Exception {
        // Once, so that what is shared by all adapters of the JVM has been started.
        lookups(FEW);
        readAll();
        Set<Thread> before = threads();
        reopenIn(new ContractWorld());
        Set<Thread> own = new HashSet<>();
        for (int i = 0; i < FEW; i++) {
            lookups(1);
            own.addAll(since(before));
        }
        readAll();

        close();

        assertThat(RealTime.eventually(() -> since(before).isEmpty()))
                .as("threads are left after closing: %s", names(since(before)))
                .isTrue();
        assertThat(own).as("threads of the adapter").noneMatch(Thread::isAlive);
    }

    @Rule(
            value = 84,
            needs = {Capability.HTTP, Capability.CLOSE})
    @Tag("real-time")
    void closing_does_not_wait_for_what_is_under_way() throws Exception {
        world.graph().answerAlways(GraphReply.document(PEER_TO_PEER.document()).after(RealTime.SLOW));
        Thread waiting = new Thread(() -> lookup.find(PEER_TO_PEER.query().within(RealTime.SLOW, world.clock())));
        waiting.start();
        assertThat(RealTime.eventually(() -> !world.graph().requests().isEmpty()))
                .as("the request has come")
                .isTrue();
        long begin = System.nanoTime();

        close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("how long closing took")
                .isLessThan(SOON);
        waiting.join(SOON.toMillis());
        assertThat(RealTime.eventually(() -> world.graph().abandoned() > 0))
                .as("the connection of what was under way is closed")
                .isTrue();
    }

    @Rule(value = 86, needs = Capability.CLOSE)
    void closing_one_adapter_closes_no_other() {
        OpenCallLookup other = (OpenCallLookup) adapter.openIn(world);
        try {
            Outcomes.found(lookup.find(PEER_TO_PEER.query()));
            Outcomes.found(other.find(PEER_TO_PEER.query()));

            close();

            Outcomes.found(other.find(PEER_TO_PEER.query()));
            Outcomes.found(other.find(GROUP.query()));
            try (Stream<LookupResult> results = other.findAll(Stream.of(GROUP.query(), MEETING.query()))) {
                results.forEach(result -> Outcomes.found(result.outcome()));
            }
        } finally {
            other.close();
        }
    }

    private void readAll() {
        try (Stream<LookupResult> results = lookup.findAll(Stream.of(PEER_TO_PEER.query(), GROUP.query()))) {
            results.forEach(result -> {});
        }
    }

    private void lookups(int number) {
        for (int i = 0; i < number; i++) {
            lookup.find((i % 2 == 0 ? PEER_TO_PEER : MEETING).query());
            lookup.find(CallId.of("00000000-0000-0000-0000-00000000000" + i % 10));
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }

    private static Set<Thread> since(Set<Thread> before) {
        return threads().stream()
                .filter(thread -> !before.contains(thread)
                        && thread != Thread.currentThread()
                        && !NOT_OF_THE_ADAPTER.matcher(thread.getName()).matches())
                .collect(Collectors.toSet());
    }

    private static List<String> names(Set<Thread> threads) {
        return threads.stream().map(Thread::getName).sorted().limit(3).toList();
    }
}
