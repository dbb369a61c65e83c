package io.github.graphcalls.emulator.callback;

import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.event.StateEvents.held;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.journal.CallbackAttempt;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallbackQuirksTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private static final CallScript STORY = CallScript.outgoing(ID, "John")
            .after(ofSeconds(2), established())
            .after(ofSeconds(2), held())
            .after(ofSeconds(2), hungUp());
    private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");

    private final Bot bot = new Bot();
    private final Callbacks settings = Callbacks.forApplication("app").webhook(bot.at("/hook"));

    CallbackQuirksTest() throws IOException {}

    @AfterEach
    void close() {
        bot.close();
    }

    private List<CallbackAttempt> play(List<Duration> steps, CallScript story, Quirk... quirks) throws Exception {
        World world = World.builder(Script.of(story)).quirks(quirks).seed(7).build();
        try (GraphEmulator emulator =
                GraphEmulator.builder(world).callbacks(settings).start()) {
            for (Duration step : steps) {
                Bot.await(emulator);
                world.advance(step);
            }
            Bot.await(emulator);
            return emulator.journal().callbacks();
        }
    }

    private List<CallbackAttempt> play(Quirk... quirks) throws Exception {
        return play(List.of(Duration.ofMinutes(5)), STORY, quirks);
    }

    private List<String> states() {
        return bot.received.stream()
                .map(request -> STATE.matcher(request.body()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void without_a_quirk_the_states_arrive_once_in_their_order() throws Exception {
        play();

        assertThat(states()).containsExactly("establishing", "established", "hold", "terminated");
        assertThat(bot.received)
                .allSatisfy(request -> assertThat(request.body()).contains("\"id\":\"" + ID));
    }

    @Test
    void lost_notifications_do_not_arrive_and_are_in_the_journal() throws Exception {
        settings.share(Quirk.NOTIFICATIONS_LOST, 100);

        assertThat(play(Quirk.NOTIFICATIONS_LOST))
                .hasSize(4)
                .allSatisfy(
                        attempt -> assertThat(attempt.problem().orElseThrow()).contains("notificationsLost"));
        assertThat(bot.received).isEmpty();
    }

    @Test
    void notifications_arrive_twice() throws Exception {
        settings.share(Quirk.NOTIFICATIONS_TWICE, 100);

        play(Quirk.NOTIFICATIONS_TWICE);

        assertThat(states()).hasSize(8).startsWith("establishing", "establishing", "established", "established");
    }

    @Test
    void late_notifications_arrive_when_the_clock_has_passed_their_delay() throws Exception {
        settings.share(Quirk.NOTIFICATIONS_LATE, 100);

        play(List.of(ofSeconds(1)), STORY, Quirk.NOTIFICATIONS_LATE);
        assertThat(bot.received).isEmpty();

        play(Quirk.NOTIFICATIONS_LATE);
        assertThat(states()).hasSize(4).isNotEqualTo(List.of("establishing", "established", "hold", "terminated"));
    }

    @Test
    void notifications_out_of_order_arrive_after_the_next_one_of_their_call() throws Exception {
        CallScript story = STORY;
        for (int i = 0; i < 40; i++) {
            settings.share(Quirk.NOTIFICATIONS_OUT_OF_ORDER, 50);
            World world = World.builder(Script.of(story))
                    .seed(i)
                    .quirks(Quirk.NOTIFICATIONS_OUT_OF_ORDER)
                    .build();
            bot.received.clear();
            try (GraphEmulator emulator =
                    GraphEmulator.builder(world).callbacks(settings).start()) {
                world.advance(Duration.ofMinutes(5));
                Bot.await(emulator);
            }
            assertThat(states()).containsExactlyInAnyOrder("establishing", "established", "hold", "terminated");
            if (states().indexOf("established") == 0 && states().indexOf("establishing") == 1) {
                return;
            }
        }
        throw new AssertionError("no seed changed the order of the first two");
    }

    @Test
    void words_are_capitalised() throws Exception {
        play(Quirk.NOTIFICATIONS_CAPITALISED);

        assertThat(states()).containsExactly("Establishing", "Established", "Hold", "Terminated");
        assertThat(bot.received.get(0).body()).contains("\"changeType\":\"Created\"");
    }

    @Test
    void notifications_have_no_id_beside_the_resource() throws Exception {
        play(Quirk.NOTIFICATIONS_WITHOUT_ID);

        assertThat(bot.received)
                .hasSize(4)
                .allSatisfy(request -> assertThat(request.body())
                        .doesNotContain("\"id\":\"" + ID)
                        .contains("calls/" + ID));
    }

    @Test
    void a_legacy_notification_comes_first_until_it_is_answered_with_204() throws Exception {
        bot.answer = request -> request.body().contains("changeType") ? "202" : bot.received.size() < 2 ? "200" : "204";

        play(Quirk.LEGACY_NOTIFICATION_FIRST);

        assertThat(bot.received.stream().map(request -> request.body().contains("changeType")))
                .containsExactly(false, false, true, true, true);
        assertThat(states()).containsExactly("established", "hold", "terminated");
    }

    @Test
    void the_same_seed_gives_the_same_notifications_however_the_clock_moves() throws Exception {
        Quirk[] all = {
            Quirk.NOTIFICATIONS_LOST,
            Quirk.NOTIFICATIONS_TWICE,
            Quirk.NOTIFICATIONS_LATE,
            Quirk.NOTIFICATIONS_OUT_OF_ORDER
        };
        for (Quirk quirk : all) {
            settings.share(quirk, 30);
        }
        CallScript story = STORY;
        story = CallScript.of(STORY.opening());
        for (int i = 0; i < 20; i++) {
            story = story.after(ofSeconds(3), i % 2 == 0 ? established() : held());
        }
        List<String> atOnce = bodies(play(List.of(Duration.ofMinutes(5)), story, all));
        List<Duration> seconds = new ArrayList<>(
                IntStream.range(0, 300).mapToObj(i -> ofSeconds(1)).toList());

        assertThat(bodies(play(seconds, story, all))).isEqualTo(atOnce);
        assertThat(atOnce).hasSizeGreaterThan(20);
    }

    private static List<String> bodies(List<CallbackAttempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.status().isPresent())
                .map(CallbackAttempt::body)
                .toList();
    }
}
