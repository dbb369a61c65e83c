package io.github.graphcalls.examples.board.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.Throttled;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldSwitchesTest extends WorldOnBoardTestCase {

    @Test
    void the_clock_is_stopped_and_runs_on_at_the_chosen_speed() {
        assertThat(board().get("running").booleanValue()).isFalse();
        change("/clock", "{\"speed\":10}");
        assertThat(clock.speed()).isZero();
        assertThat(board().get("speed").intValue()).isEqualTo(10);

        change("/clock", "{\"running\":true}");
        assertThat(clock.speed()).isEqualByComparingTo("10");
        change("/clock", "{\"speed\":20}");
        assertThat(clock.speed()).isEqualByComparingTo("20");

        change("/clock", "{\"running\":false}");
        assertThat(clock.speed()).isZero();
        assertThat(board().get("speed").intValue()).isEqualTo(20);
        assertThat(board().get("running").booleanValue()).isFalse();
    }

    @Test
    void the_next_event_moves_the_clock_to_it() {
        change("/clock", "{\"next\":true}");

        assertThat(world.clock().instant()).isEqualTo(world.begins().plusSeconds(5));
        change("/clock", "{\"next\":true}");
        assertThatThrownBy(() -> change("/clock", "{\"next\":true}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none");
    }

    @Test
    void a_fault_is_added_shown_on_one_line_and_removed_by_its_name() {
        world.add(Faults.denied());
        change(
                "/faults",
                "{\"name\":\"board: throttled\",\"effect\":{\"answer\":\"throttled\",\"retryAfter\":\"PT5S\"}}");

        assertThat(board().at("/faults/1/name").asText()).isEqualTo("board: throttled");
        assertThat(board().toString()).doesNotContain("\n");
        assertThat(FakeCallLookup.of(world).find(CallQuery.of(ID))).isNotInstanceOf(Found.class);
        change("/faults/remove", "{\"name\":\"board: throttled\"}");
        assertThat(world.behavior().faults()).hasSize(1);
        world.clearFaults();
        change("/faults", "[{\"effect\":{\"answer\":\"throttled\",\"retryAfter\":\"PT5S\"}}]");
        assertThat(FakeCallLookup.of(world).find(CallQuery.of(ID))).isInstanceOf(Throttled.class);
    }

    @Test
    void a_fault_is_removed_by_its_index() {
        world.add(Faults.denied().named("dup"));
        world.add(Faults.unavailable());
        world.add(Faults.throttled(Duration.ofSeconds(5)).named("dup"));

        change("/faults/remove", "{\"index\":1}");
        assertThat(world.behavior().faults())
                .hasSize(2)
                .allMatch(fault -> fault.name().isPresent());
        change("/faults/remove", "{\"index\":0}");
        assertThat(world.behavior().faults().get(0).toString()).contains("429");
        assertThatThrownBy(() -> change("/faults/remove", "{\"index\":1}")).hasMessageContaining("index");
    }

    @Test
    void a_fault_is_shown_without_its_body_and_the_values_of_its_headers() {
        change(
                "/faults",
                "{\"effect\":{\"status\":401,\"headers\":{\"WWW-Authenticate\":\"SECRET-1\"},\"body\":\"SECRET-2\"}}");

        assertThat(board().get("faults").toString())
                .contains("401", "WWW-Authenticate", "8 characters")
                .doesNotContain("SECRET");
    }

    @Test
    void a_quirk_is_switched_on_and_off() {
        change("/quirks", "{\"name\":\"rosterLate\",\"on\":true}");
        assertThat(world.behavior().quirks().has(Quirk.ROSTER_LATE)).isTrue();
        assertThat(board().at("/quirks/rosterLate").booleanValue()).isTrue();
        assertThat(board().get("quirks")).hasSize(Quirk.values().length);

        change("/quirks", "{\"name\":\"rosterLate\",\"on\":false}");
        assertThat(world.behavior().quirks().has(Quirk.ROSTER_LATE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/clock | {} | clock",
                "/clock | {\"running\":true,\"next\":true} | next",
                "/clock | {\"running\":1} | running",
                "/clock | {\"speed\":\"fast\"} | speed",
                "/clock | {\"speed\":-1} | speed",
                "/clock | {\"speed\":101} | speed",
                "/faults | {\"effect\":{\"answer\":\"nonsense\"}} | nonsense",
                "/faults | 7 | found",
                "/faults/remove | {} | name",
                "/faults/remove | {\"name\":\"unknown\"} | unknown",
                "/faults/remove | {\"index\":0} | index",
                "/quirks | {\"name\":\"unknown\",\"on\":true} | unknown",
                "/quirks | {\"name\":\"goneAtOnce\",\"on\":false} | goneAtOnce",
                "/quirks | {\"name\":\"rosterLate\"} | on"
            })
    void an_invalid_change_is_refused_with_its_place(String path, String body, String place) {
        String before = world.behavior().toString();

        assertThatThrownBy(() -> change(path, body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(place);
        assertThat(world.behavior()).hasToString(before);
        assertThat(clock.speed()).isZero();
    }

    @Test
    void another_path_changes_nothing() {
        assertThat(change("/reset", "{}")).isFalse();
    }
}
