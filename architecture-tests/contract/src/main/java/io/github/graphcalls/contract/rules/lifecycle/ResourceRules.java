package io.github.graphcalls.contract.rules.lifecycle;

import static io.github.graphcalls.contract.specimen.Specimens.GROUP;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.LookupResult;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Tag;

/** Threads, connections and closing. */
@Source("Javadoc of OpenCallLookup")
public abstract class ResourceRules extends RuleGroup {

    /** For the contract. */
    protected ResourceRules() {}

    private static final int LOOKUPS = 40;
    private static final int FEW = 8;
    private static final Duration SHORTLY = Duration.ofMillis(100);

    @Rule(81)
    @Tag("real-time")
    void lookups_do_not_accumulate_threads() {
        lookups(3);
        Threads before = Threads.now();

        lookups(LOOKUPS);
        RealTime.comesTrue(SHORTLY, () -> before.since().size() <= FEW);
        Set<Thread> left = before.since();
        assertThat(left.size())
                .as("the threads that %s lookups leave, such as %s", LOOKUPS, Threads.names(left))
                .isLessThanOrEqualTo(FEW);
    }

    @Rule(value = 82, needs = Capability.HTTP)
    @Tag("real-time")
    void answers_do_not_accumulate_open_connections() {
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

    @Rule(value = 117)
    void lookups_do_not_accumulate_open_files() {
        lookups(FEW);
        long before = openFiles();

        lookups(LOOKUPS);

        RealTime.eventually(() -> openFiles() - before <= FEW);
        assertThat(openFiles() - before)
                .as("the files and sockets that %s lookups leave open", LOOKUPS)
                .isLessThanOrEqualTo(FEW);
    }

    /** The open files and sockets of the JVM, 0 on a system that does not count them. */
    private static long openFiles() {
        try {
            return ((Number) ManagementFactory.getPlatformMBeanServer()
                            .getAttribute(
                                    new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME),
                                    "OpenFileDescriptorCount"))
                    .longValue();
        } catch (JMException notCounted) {
            return 0;
        }
    }

    @Rule(value = 83, needs = Capability.CLOSE)
    @Tag("real-time")
    void no_thread_of_the_adapter_is_left_after_closing() {
        // Starts the threads that all adapters of the JVM share.
        useAll();
        RealTime.oneOfThree(() -> {
            Threads before = Threads.now();
            reopenIn(new ContractWorld());
            useAll();

            close();

            before.assertNoneLeft();
        });
    }

    /** Finds calls singly and in bulk, and meets errors and a deadline. */
    private void useAll() {
        lookups(FEW);
        readAll();
        if (adapter.can(Capability.HTTP)) {
            for (GraphReply reply : List.of(
                    GraphReply.error(429, "TooManyRequests", "Later.").with("Retry-After", "1"),
                    GraphReply.page(503),
                    GraphReply.document("{}").after(RealTime.SLOW))) {
                world.graph().answerAlways(reply);
                lookup.find(impatient(PEER_TO_PEER.query()));
            }
            world.graph().answerAsUsual();
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
}
