package io.github.graphcalls.examples.board.page;

import static io.github.graphcalls.fake.event.EndEvents.endedByPolicy;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.EndEvents.keepAliveMissed;
import static io.github.graphcalls.fake.event.EndEvents.notAnswered;
import static io.github.graphcalls.fake.event.EndEvents.otherPartyHungUp;
import static io.github.graphcalls.fake.event.RosterEvents.admitted;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.leaves;
import static io.github.graphcalls.fake.event.RosterEvents.muted;
import static io.github.graphcalls.fake.event.RosterEvents.unmuted;
import static io.github.graphcalls.fake.event.RosterEvents.waitsInLobby;
import static io.github.graphcalls.fake.event.StateEvents.answered;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.event.StateEvents.held;
import static io.github.graphcalls.fake.event.StateEvents.ringing;
import static io.github.graphcalls.fake.event.StateEvents.transferring;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ten minutes of a small call centre, as the screenshots show it. */
final class Scene {

    private static final int CALLS = 96;
    private static final CallId STAR = id(0);
    private static final List<String> NAMES = List.of(
            "Alex Wilber",
            "Grady Archie",
            "Megan Bowen",
            "Lidia Holloway",
            "Miriam Graham",
            "Diego Siciliani",
            "Isaiah Langer",
            "Joni Sherman",
            "Lynne Robbins",
            "Nestor Wilke",
            "Patti Fernandez",
            "Pradeep Gupta");

    private Scene() {}

    private static CallId id(int number) {
        return CallId.of(uuid("call " + number));
    }

    private static String uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static CallScript incoming(int number, String name) {
        return CallScript.of(CallScript.incomingFromGroup(id(number), name).opening().toBuilder()
                .tenantId(uuid("tenant " + number % 4))
                .build());
    }

    private static CallScript star() {
        return incoming(0, "Adele Vance")
                .after(Duration.ofSeconds(8), answered())
                .after(Duration.ofSeconds(4), established(), joins("Adele Vance"), joins("Support queue"))
                .after(Duration.ofSeconds(40), waitsInLobby("Lee Gu"))
                .after(Duration.ofSeconds(45), admitted("Lee Gu"), muted("Adele Vance"))
                .after(Duration.ofSeconds(60), unmuted("Adele Vance"))
                .after(Duration.ofSeconds(90), held())
                .after(Duration.ofSeconds(60), established())
                .after(Duration.ofSeconds(120), leaves("Lee Gu"));
    }

    private static CallScript call(int number) {
        CallScript story =
                incoming(number, NAMES.get(number % NAMES.size())).beginning(Duration.ofSeconds(6L * number));
        Duration some = Duration.ofSeconds(5 + number % 3);
        if (number % 16 == 5) {
            return story.after(some, ringing());
        }
        if (number % 16 == 9) {
            return story.after(Duration.ofSeconds(30), notAnswered());
        }
        CallScript up = story.after(some, answered()).after(some, established());
        List<Event> endings =
                List.of(hungUp(), otherPartyHungUp(), otherPartyHungUp(), keepAliveMissed(), endedByPolicy());
        return switch (number % 8) {
            case 1, 4 -> up.after(Duration.ofSeconds(50 + number), endings.get(number % endings.size()));
            case 3 -> up.after(Duration.ofSeconds(40), held());
            case 6 -> up.after(Duration.ofSeconds(50), transferring());
            default -> up;
        };
    }

    /** Plays ten minutes, in which a client looks the calls up. */
    static ShownWorld play() {
        List<CallScript> stories = new ArrayList<>(List.of(star()));
        for (int number = 1; number < CALLS; number++) {
            stories.add(call(number));
        }
        ShownWorld world = new ShownWorld(Script.of(stories));
        for (int step = 1; step <= 60; step++) {
            world.advance(10);
            if (step == 20) {
                world.throttle(STAR, 45, 1);
            }
            // The star is not looked up while its Retry-After runs; the others are looked up while they begin.
            if (step % 3 == 2 && (step <= 20 || step >= 25)) {
                world.lookUp(STAR);
            }
            world.lookUp(id(Math.min(CALLS - 1, step)));
        }
        for (int number : new int[] {90, 91}) {
            world.throttle(id(number), 40 * (number - 88), 1);
            world.lookUp(id(number));
        }
        world.advance(2);
        world.lookUp(id(91));
        return world;
    }
}
