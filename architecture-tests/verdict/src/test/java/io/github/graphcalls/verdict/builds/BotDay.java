package io.github.graphcalls.verdict.builds;

import static io.github.graphcalls.fake.event.EndEvents.forgotten;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.EndEvents.otherPartyHungUp;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.journal.CallbackAttempt;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.fake.timeline.WorldEvent;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.wire.document.NotificationDocuments;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day of calls that a bot places, with notifications that are lost, doubled and late. */
final class BotDay {

    static final int CALLS = 1_000;

    private static final long SEED = 22;
    private static final int DAY_SECONDS = 24 * 60 * 60;
    private static final int MAX_TALK_SECONDS = 60 * 60;

    private BotDay() {}

    static World world() {
        Random random = new Random(SEED);
        List<CallScript> stories = IntStream.range(0, CALLS)
                .mapToObj(number -> story(number, random))
                .toList();
        return World.builder(Script.of(stories))
                .seed(SEED)
                .quirks(Quirk.NOTIFICATIONS_LOST, Quirk.NOTIFICATIONS_TWICE, Quirk.NOTIFICATIONS_LATE)
                .journalOfLast(Integer.MAX_VALUE)
                .build();
    }

    /** Every second call can be looked up for half an hour after its end; the others are not found at once. */
    private static CallScript story(int number, Random random) {
        Event end = random.nextBoolean() ? hungUp() : otherPartyHungUp();
        CallScript story = CallScript.outgoing(CallId.of("%08x-0000-4000-8000-000000000000".formatted(number)), "Adele")
                .beginning(Duration.ofSeconds(random.nextInt(DAY_SECONDS)))
                .after(Duration.ofSeconds(10), established())
                .after(Duration.ofSeconds(1 + random.nextInt(MAX_TALK_SECONDS)), end);
        return number % 2 == 0 ? story : story.after(Duration.ofMinutes(30), forgotten());
    }

    /**
     * Returns the calls of which the bot accepted a notification, by id, each with its end in the world if that was in a
     * notification or a lookup.
     */
    static Map<String, String> expected(World world) {
        Map<String, String> ends = new TreeMap<>();
        for (WorldEvent event : world.events(Instant.MIN, world.clock().instant())) {
            Call call = event.call();
            if (call.isOver()) {
                ends.put(
                        call.id().value(),
                        CallEnd.of(call.resultInfo(), call.terminationReason()).toString());
            }
        }
        Set<String> heard = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (CallbackAttempt attempt : world.journal().callbacks()) {
            if (attempt.status().equals(Optional.of(202))) {
                heard.add(attempt.callId().value());
                notifications(attempt)
                        .filter(BotDay::reportsEnd)
                        .forEach(last -> known.add(last.callId().value()));
            }
        }
        world.journal().entries().stream()
                .map(entry -> entry.outcome())
                .filter(outcome ->
                        outcome instanceof Found found && found.call().isOver())
                .forEach(outcome -> known.add(((Found) outcome).call().id().value()));
        ends.keySet().retainAll(heard);
        ends.replaceAll((id, end) -> known.contains(id) ? end : "not known");
        return ends;
    }

    private static Stream<CallNotification> notifications(CallbackAttempt attempt) {
        NotificationDocuments.Result result =
                NotificationDocuments.read(attempt.body().getBytes(UTF_8));
        return ((NotificationDocuments.Read) result).notifications().notifications().stream();
    }

    private static boolean reportsEnd(CallNotification notification) {
        return notification.endsCall()
                && notification.call().flatMap(Call::resultInfo).isPresent();
    }
}
