package io.github.graphcalls.emulator.callback;

import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.time.VirtualTime;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notifications of steps that lookups cause. */
class LookupCallbacksTest {

    private static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");

    private final Bot bot = new Bot();
    private final Callbacks settings = Callbacks.forApplication("app").webhook(bot.at("/hook"));

    LookupCallbacksTest() throws IOException {}

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void a_step_that_waits_for_lookups_is_reported_at_the_same_instant() throws Exception {
        World world = World.builder(Script.of(CallScript.outgoing(ID, "John").afterLookups(1, established())))
                .build();
        try (GraphEmulator emulator =
                GraphEmulator.builder(world).callbacks(settings).start()) {
            Bot.await(emulator);
            FakeCallLookup.of(world).find(ID);
            Bot.await(emulator);
            Bot.await(emulator);
        }
        assertThat(bot.received).hasSize(2);
    }

    @Test
    void a_step_that_waits_for_lookups_is_reported_although_its_request_takes_two_seconds() throws Exception {
        AtomicReference<GraphEmulator> running = new AtomicReference<>();
        VirtualTime time = VirtualTime.startingAt(Instant.EPOCH);
        World world = World.builder(Script.of(CallScript.outgoing(ID, "John")
                        .afterLookups(1, established())
                        .after(ofSeconds(1), hungUp())))
                .clock(time)
                .sleeper(wait -> {
                    time.advance(wait);
                    Bot.await(running.get());
                })
                .faults(Faults.slow(ofSeconds(2)).onPath("/v1.0/*"))
                .build();
        try (GraphEmulator emulator =
                GraphEmulator.builder(world).callbacks(settings).start()) {
            running.set(emulator);
            Raw.get(emulator, "/v1.0/communications/calls/" + ID);
            Bot.await(emulator);
            Bot.await(emulator);
        }
        assertThat(bot.received).hasSize(3);
        assertThat(bot.received.get(1).body()).contains("\"state\":\"established\"");
        assertThat(bot.received.get(2).body()).contains("\"state\":\"terminated\"");
    }
}
