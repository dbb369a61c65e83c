package io.github.graphcalls.examples.fleet.process;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.examples.fleet.FleetCommand;
import io.github.graphcalls.examples.fleet.Outcomes;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Three processes that settle all ids, while some are killed or stopped at seeded moments, against the emulator. */
final class FullRun implements AutoCloseable {

    static final int THREADS = 16;
    static final int TENANT_IN_FLIGHT = 4;
    static final int PROCESSES = 3;

    private static final int TENANTS = 500;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /**
     * What happens to the processes.
     *
     * @param ids the number of ids
     * @param kills how often one is killed and started again
     * @param stops how often one is stopped for 16 seconds
     * @param seed decides which and when
     */
    record Plan(int ids, int kills, int stops, long seed) {}

    final AtomicInteger lookups = new AtomicInteger();
    final Queue<Instant> throttledLookups = new ConcurrentLinkedQueue<>();
    private final Plan plan;
    private final String url;
    private final Path folder;
    private final Instant throttledUntil;
    private final GraphEmulator emulator = GraphEmulator.start(this::answer);
    private final List<Child> children = new ArrayList<>();
    private final Random random = new Random();
    private int disturbances;

    FullRun(Plan plan, String url, Path folder, Duration throttled) {
        this.plan = plan;
        this.url = url;
        this.folder = folder;
        throttledUntil = Instant.now().plus(throttled);
    }

    private static String tenantOf(int number) {
        return "tenant-" + number % TENANTS + ".example";
    }

    /** Half of the calls are terminated, half are forgotten; those of one tenant are throttled for a while. */
    private LookupOutcome answer(CallQuery query) {
        CallId id = query.id();
        int number = Integer.parseInt(id.value().substring(id.value().lastIndexOf('-') + 1));
        if (number % TENANTS == 7) {
            Instant now = Instant.now();
            throttledLookups.add(now);
            if (now.isBefore(throttledUntil)) {
                return Outcomes.throttledUntil(throttledUntil);
            }
        }
        lookups.incrementAndGet();
        return number % 2 == 0 ? Outcomes.found(id, CallState.TERMINATED) : Outcomes.NO_SUCH_CALL;
    }

    /** How many lookups of the throttled tenant came before its instant. */
    long lookupsBeforeTheInstant() {
        return throttledLookups.stream()
                .filter(each -> each.isBefore(throttledUntil))
                .count();
    }

    /** Runs until all ids are settled, and returns how long that took. */
    Duration run() throws Exception {
        Path ids = folder.resolve("ids");
        try (BufferedWriter writer = Files.newBufferedWriter(ids)) {
            for (int i = 0; i < plan.ids(); i++) {
                writer.write("call-" + i + " " + tenantOf(i) + " notified\n");
            }
        }
        long begin = System.nanoTime();
        children.add(start("--ids", ids.toString()));
        while (children.size() < PROCESSES) {
            children.add(start());
        }
        for (Iterator<Integer> moments = moments().iterator(); moments.hasNext(); ) {
            int moment = moments.next();
            await(() -> lookups.get() >= moment);
            disturb();
        }
        await(() -> lines().size() >= plan.ids());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        for (Child each : children) {
            each.signal("TERM");
        }
        for (Child each : children) {
            each.exitStatus();
        }
        return took;
    }

    /** After so many lookups something happens, within the first nine tenths. */
    private Stream<Integer> moments() {
        random.setSeed(plan.seed());
        return random.ints(plan.kills() + plan.stops(), plan.ids() / 20, plan.ids() * 9 / 10)
                .sorted()
                .boxed();
    }

    private void disturb() throws Exception {
        int index = random.nextInt(PROCESSES);
        Child child = children.get(index);
        boolean stops = plan.stops() > 0 && disturbances == (plan.kills() + plan.stops()) / 2;
        disturbances++;
        if (stops) {
            child.signal("STOP");
            new CountDownLatch(1).await(16, TimeUnit.SECONDS);
            child.signal("CONT");
        } else {
            child.close();
            // The ids are read again from the beginning, as after any restart.
            children.set(
                    index, index == 0 ? start("--ids", folder.resolve("ids").toString()) : start());
        }
    }

    private Child start(String... more) {
        Map<String, String> environment =
                Map.of("GRAPH_CALLS_BASE_URL", emulator.baseUrl(), "GRAPH_CALLS_TOKEN", "a-token");
        Object[] options = Stream.concat(
                        Stream.of(
                                "--database",
                                url,
                                "--verdicts",
                                verdicts().toString(),
                                "--interval",
                                "PT5S",
                                "--heartbeat",
                                "PT3S",
                                "--threads",
                                Integer.toString(THREADS),
                                "--tenant-in-flight",
                                Integer.toString(TENANT_IN_FLIGHT)),
                        Stream.of(more))
                .toArray();
        return Child.of(FleetCommand.class, folder.resolve("log"), environment, List.of("-Xmx192m"), options);
    }

    private Path verdicts() {
        return folder.resolve("verdicts.jsonl");
    }

    List<String> lines() {
        try {
            return Files.exists(verdicts()) ? Files.readAllLines(verdicts()) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(lookups + " lookups, " + lines().size() + " verdicts after " + LIMIT);
            }
            new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        children.forEach(Child::close);
        emulator.close();
    }
}
