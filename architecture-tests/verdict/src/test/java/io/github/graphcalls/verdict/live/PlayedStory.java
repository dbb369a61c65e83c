package io.github.graphcalls.verdict.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.timeline.WorldEvent;
import io.github.graphcalls.live.CallChange;
import io.github.graphcalls.live.CallChange.Kind;
import io.github.graphcalls.live.Doubt;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.verdict.live.View.Mistake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Plays one story to an instant, lets a view have any of its notifications, looks up each call that the view holds for alive or
 * doubtful, and checks that the view agrees with the call service.
 */
final class PlayedStory {

    private final String story;
    private final SplittableRandom chance;
    private final World world;
    private final View view;
    private final Map<String, Arrivals> arrivals = new LinkedHashMap<>();
    /** The calls whose state a notification changed or repeated after the lookups were sent. */
    private final Set<String> newer = new TreeSet<>();
    /** How many notifications of each call had arrived when the lookups were sent. */
    private final Map<String, Integer> sentAfter = new LinkedHashMap<>();

    PlayedStory(long seed, Mistake mistake) {
        story = "seed " + seed;
        chance = new SplittableRandom(seed);
        world = new LiveStory(chance).world();
        view = new View(mistake);
    }

    void check() {
        world.advance(Duration.ofMillis(chance.nextInt(100_000)));
        Instant until = world.clock().instant();
        List<CallNotification> notifications = delivered(world.events(Instant.MIN, until));
        int onTime = chance.nextBoolean() ? notifications.size() : chance.nextInt(notifications.size() + 1);
        Stream.concat(world.script().known().stream(), Stream.of(CallId.of(Guid.of(chance.nextLong()))))
                .filter(id -> chance.nextInt(4) == 0)
                .forEach(this::add);
        notifications.subList(0, onTime).forEach(this::arrive);
        checkBeforeTheLookups();
        if (chance.nextInt(4) == 0) {
            view.restart();
        }

        Instant sentAt = view.now();
        Map<CallId, LookupOutcome> outcomes = new LinkedHashMap<>();
        view.live()
                .all()
                .filter(call -> call.isAlive() || call.isDoubtful())
                .map(LiveCall::id)
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .forEach(id -> outcomes.put(id, FakeCallLookup.of(world).find(id)));
        List<CallNotification> late = new ArrayList<>(notifications.subList(onTime, notifications.size()));
        if (chance.nextBoolean()) {
            world.advance(Duration.ofSeconds(chance.nextInt(30)));
            late.addAll(delivered(world.events(until, world.clock().instant())));
        }
        int inFlight = chance.nextBoolean() ? late.size() : chance.nextInt(late.size() + 1);
        newer.clear();
        sentAfter.clear();
        arrivals.forEach((key, arrived) -> sentAfter.put(key, arrived.count()));
        late.subList(0, inFlight).forEach(this::arrive);
        outcomes.forEach((id, outcome) -> checkLookup(id, outcome, sentAt));

        Map<String, LiveCall> ended = new LinkedHashMap<>();
        view.live()
                .all()
                .filter(call -> !call.isAlive())
                .forEach(call -> ended.put(call.id().key(), call));
        late.subList(inFlight, late.size()).forEach(this::arrive);
        ended.values()
                .forEach(call -> assertThat(held(call.id()).evidence())
                        .as("%s: %s ended and stays so after late notifications", story, call.id())
                        .isEqualTo(call.evidence()));
    }

    /** Loses some, repeats some and changes the order of some. */
    private List<CallNotification> delivered(List<WorldEvent> events) {
        List<CallNotification> all = new ArrayList<>();
        int loss = chance.nextInt(3);
        for (WorldEvent event : events) {
            int times = chance.nextInt(6) < loss ? 0 : 1 + chance.nextInt(5) / 4;
            all.addAll(Collections.nCopies(times, event.notification()));
        }
        if (chance.nextBoolean()) {
            Collections.shuffle(all, new Random(chance.nextLong()));
        }
        return all;
    }

    private void add(CallId id) {
        view.add(id);
        arrivals.computeIfAbsent(id.key(), key -> new Arrivals());
    }

    private void arrive(CallNotification notification) {
        CallChange change = view.apply(notification);
        arrivals.computeIfAbsent(notification.callId().key(), key -> new Arrivals())
                .add(notification);
        boolean hasState = notification.call().flatMap(Call::state).isPresent();
        if (change.kind() == Kind.MOVED || change.kind() == Kind.DUPLICATE && hasState) {
            newer.add(notification.callId().key());
        }
        checkIsReported(change);
    }

    /** A view that reports a change has changed, and one that reports none has not. */
    private void checkIsReported(CallChange change) {
        LiveCall after = change.after();
        change.before().ifPresent(before -> {
            boolean same = before.state().equals(after.state())
                    && before.evidence().equals(after.evidence())
                    && before.end().equals(after.end());
            boolean reported = change.kind() == Kind.MOVED || change.kind() == Kind.ENDED;
            assertThat(reported).as("%s: %s", story, change).isEqualTo(!same);
        });
    }

    private void checkBeforeTheLookups() {
        arrivals.forEach((key, arrived) -> {
            LiveCall call = held(CallId.of(key));
            assertThat(call.isAlive())
                    .as("%s: %s is alive unless its own end arrived: %s", story, call, arrived)
                    .isEqualTo(!arrived.endTheCall());
            if (call.isAlive() && arrived.missAChangeOfTheRoster()) {
                assertThat(call.doubts()).as("%s: %s", story, arrived).contains(Doubt.ROSTER_GAP);
            }
        });
        assertThat(view.live().size()).as(story).isEqualTo(arrivals.size());
    }

    private void checkLookup(CallId id, LookupOutcome outcome, Instant sentAt) {
        Arrivals arrived = arrivals.get(id.key());
        LiveCall before = held(id);
        checkIsReported(view.apply(id, outcome, sentAt));
        LiveCall call = held(id);
        String place = "%s: %s after %s and %s".formatted(story, call, outcome, arrived);
        boolean notFound = outcome instanceof NotFound it && it.isProven();
        boolean terminated = outcome instanceof Found found && found.call().isOver();
        boolean doubtful = notFound && arrived.lastKnownAsIncoming(sentAfter.get(id.key()));

        boolean isOver = arrived.endTheCall() || terminated || notFound && !doubtful;
        assertThat(call.isAlive()).as(place).isEqualTo(!isOver);
        Optional<CallEnd> looked = terminated ? Arrivals.end(((Found) outcome).call()) : Optional.empty();
        assertThat(call.end()).as(place).isEqualTo(looked.or(arrived::end));
        if (isOver) {
            return;
        }
        boolean isFresh = outcome instanceof Found && !newer.contains(id.key());
        assertThat(call.state())
                .as(place)
                .isEqualTo(isFresh ? ((Found) outcome).call().state() : before.state());
        assertThat(call.doubts().contains(Doubt.NOT_FOUND_WHILE_INCOMING))
                .as(place)
                .isEqualTo(doubtful);
    }

    private LiveCall held(CallId id) {
        return view.live().get(id).orElseThrow(() -> new AssertionError(story + ": " + id + " is not held"));
    }
}
