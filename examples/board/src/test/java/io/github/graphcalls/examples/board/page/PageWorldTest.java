package io.github.graphcalls.examples.board.page;

import static io.github.graphcalls.fake.event.StateEvents.established;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.NamedEffect;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The world's clock, faults, quirks and journal in a browser: {@code browser/world.mjs}. */
@BrowserTests
class PageWorldTest {

    private static final CallId ID = CallId.of("call-1");

    @AutoClose
    private static final Browser BROWSER = new Browser();

    @AutoClose
    private final ShownWorld world =
            new ShownWorld(Script.of(CallScript.outgoing(ID, "Adele").after(Duration.ofSeconds(5), established())));

    private String lookUp() {
        return world.lookUp(ID).getClass().getSimpleName();
    }

    @Test
    void the_clock_pauses_runs_and_changes_its_speed() {
        BROWSER.check("clockPausesAndRuns", world.url(), Map.of("speed", world::speed));
    }

    @Test
    void the_clock_moves_to_the_next_event() {
        BROWSER.check(
                "nextEvent",
                world.url(),
                Map.of("now", () -> world.world.clock().instant().toString()));
    }

    @Test
    void a_switch_adds_and_removes_a_fault() {
        BROWSER.check("faultSwitch", world.url(), Map.of("look up", this::lookUp));
    }

    @Test
    void a_switch_turns_a_quirk_on_and_off() {
        BROWSER.check("quirkSwitch", world.url(), Map.of("quirks", this::quirks));
    }

    private String quirks() {
        return world.world.behavior().quirks().on().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    @Test
    void the_page_shows_why_a_command_was_refused() {
        BROWSER.check("refusalIsShown", world.url(), Map.of());
    }

    @Test
    void violations_in_the_journal_are_shown() {
        world.throttle(ID, 30, 2);
        BROWSER.check("violationsShow", world.url(), Map.of("violate", () -> {
            lookUp();
            return lookUp();
        }));
    }

    @Test
    void each_fault_has_a_switch_whatever_its_name() {
        Fault fault = Fault.of(NamedEffect.DENIED.effect());
        for (String name : new String[] {"__proto__", "unnamed 3", "dup", "dup", "x".repeat(200)}) {
            world.world.add(fault.named(name));
        }
        world.world.add(fault);
        world.world.add(fault);
        BROWSER.check(
                "faultsAreSwitches",
                world.url(),
                Map.of("faults", () -> "" + world.world.behavior().faults().size()));
    }
}
