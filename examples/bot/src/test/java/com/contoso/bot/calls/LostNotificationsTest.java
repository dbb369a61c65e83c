package com.contoso.bot.calls;

import static io.github.graphcalls.fake.event.EndEvents.forgotten;
import static io.github.graphcalls.fake.event.EndEvents.otherPartyHungUp;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.fake.timeline.WorldEvent;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.notification.CallNotifications;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** An hour of calls whose last notifications are lost, on a world's clock, with a process that is killed in the middle. */
class LostNotificationsTest {

    private static final int CALLS = 60;

    @TempDir
    private Path folder;

    private final World world = World.builder(Script.of(IntStream.range(0, CALLS)
                    .mapToObj(LostNotificationsTest::story)
                    .toList()))
            .build();
    private final Set<String> lost = new TreeSet<>();
    private CallStore store;
    private Reconciler reconciler;

    private static CallId id(int number) {
        return CallId.of("%08d-0000-4000-8000-000000000000".formatted(number));
    }

    /** Begins in its own minute, and ends five minutes later; every second call can be looked up for some hours more. */
    private static CallScript story(int number) {
        CallScript story = CallScript.outgoing(id(number), "Adele")
                .beginning(ofMinutes(number))
                .after(ofMinutes(1), established())
                .after(ofMinutes(4), otherPartyHungUp());
        return number % 2 == 0 ? story : story.after(Duration.ofHours(3), forgotten());
    }

    private void start(Path file) throws IOException {
        CallProperties properties = new CallProperties(file, ofMinutes(10), ofMinutes(5), Duration.ofHours(6));
        store = new CallStore(properties, world.clock(), new SimpleMeterRegistry());
        reconciler = new Reconciler(store, FakeCallLookup.of(world), new SimpleAsyncTaskScheduler(), world.clock());
    }

    /** Plays some minutes; each tenth call loses its end, and each seventh notification arrives twice. */
    private void play(int minutes) throws IOException {
        Instant from = world.clock().instant();
        world.advance(ofMinutes(minutes));
        int count = 0;
        for (WorldEvent event : world.events(from, world.clock().instant())) {
            String id = event.call().id().value();
            if (event.notification().endsCall() && Integer.parseInt(id.substring(0, 8)) % 10 < 2) {
                lost.add(id);
            } else {
                for (int times = count++ % 7 == 0 ? 2 : 1; times > 0; times--) {
                    store.apply(CallNotifications.of(List.of(event.notification())));
                }
            }
        }
    }

    private Set<String> ids(Predicate<LiveCall> which) {
        return store.all().filter(which).map(call -> call.id().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_bot_that_was_killed_knows_that_each_call_ended_and_how_where_it_was_reported() throws IOException {
        Path file = folder.resolve("calls.jsonl");
        start(file);
        play(30);
        reconciler.reconcileAll();
        play(5);
        // Without destroy(), as a killed process; a copy, since the lock ends with the process.
        start(Files.copy(file, folder.resolve("copy.jsonl")));
        reconciler.reconcileAll();
        play(CALLS);
        reconciler.reconcileAll();

        assertThat(ids(LiveCall::isAlive)).isEmpty();
        assertThat(ids(call -> true)).hasSize(CALLS);
        // The end of an odd call can be looked up, that of an even one is lost for good.
        Set<String> unknown = lost.stream()
                .filter(id -> Integer.parseInt(id.substring(0, 8)) % 2 == 0)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isNotEmpty();
        assertThat(ids(call -> call.end().isEmpty())).isEqualTo(unknown);
    }
}
