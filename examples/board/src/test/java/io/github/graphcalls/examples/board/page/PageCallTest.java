package io.github.graphcalls.examples.board.page;

import static io.github.graphcalls.fake.event.RosterEvents.admitted;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.leaves;
import static io.github.graphcalls.fake.event.RosterEvents.muted;
import static io.github.graphcalls.fake.event.RosterEvents.waitsInLobby;
import static io.github.graphcalls.fake.event.StateEvents.answered;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.event.StateEvents.held;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The panel of one call in a browser: {@code browser/call.mjs}. */
@BrowserTests
class PageCallTest {

    private static final CallId ID = CallId.of("call-1");
    private static final Script SCRIPT = Script.of(
            CallScript.incomingFromGroup(ID, "Adele")
                    .after(Duration.ofSeconds(2), answered())
                    .after(Duration.ofSeconds(3), established(), joins("Adele"), waitsInLobby("Grady"))
                    .after(Duration.ofSeconds(10), admitted("Grady"))
                    .after(Duration.ofSeconds(20), muted("Adele"))
                    .after(Duration.ofSeconds(60), leaves("Grady"))
                    .after(Duration.ofSeconds(60), held()),
            CallScript.incoming(CallId.of("call-2"), "Lidia"));

    @AutoClose
    private static final Browser BROWSER = new Browser();

    @AutoClose
    private final ShownWorld world = new ShownWorld(SCRIPT);

    @Test
    void a_link_opens_its_call_with_roster_and_document() {
        world.advance(60);
        BROWSER.check("linkOpensCall", world.url(), Map.of());
    }

    @Test
    void the_timeline_shows_states_people_lookups_and_waits() {
        world.advance(30);
        world.lookUp(ID);
        world.throttle(ID, 10, 1);
        world.advance(10);
        world.lookUp(ID);
        world.advance(60);
        BROWSER.check("timelineShows", world.url(), Map.of());
    }

    @Test
    void the_timeline_of_an_open_call_grows_without_a_lookup() {
        world.advance(100);
        BROWSER.check("timelineGrows", world.url(), Map.of("change", () -> {
            world.advance(100);
            return "";
        }));
    }

    @Test
    void the_id_of_a_call_is_copied() {
        world.advance(1);
        BROWSER.check("idIsCopied", world.url(), Map.of());
    }

    @Test
    void a_clock_at_its_end_does_not_freeze_the_page() {
        world.world.advance(Duration.between(world.world.clock().instant(), Instant.parse("9999-12-31T23:59:58Z")));
        BROWSER.check("axisIsBounded", world.url(), Map.of());
    }

    @Test
    void an_address_without_an_id_is_refused_and_requests_nothing() {
        world.advance(60);
        BROWSER.check("malformedHashes", world.url(), Map.of());
    }

    @Test
    void the_duration_of_a_state_grows_without_a_message() {
        world.advance(60);
        BROWSER.check("durationGrows", world.url(), Map.of());
    }
}
