package io.github.graphcalls.fake.fault;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults together with quirks, and effects at the bounds of what a server can send. */
class MixedFaultsTest {

    private static final CallId ID = CallId.of("a");

    private static World world(String quirk, String effect) {
        return Scenario.parse(
                        "{\"version\":1,\"quirks\":[\"" + quirk + "\"],\"faults\":[{\"effect\":" + effect
                                + "}],\"calls\":[{\"id\":\"a\",\"outgoing\":[\"J\"],\"steps\":["
                                + "{\"after\":\"PT5S\",\"happens\":\"established\"},{\"after\":\"PT60S\",\"happens\":\"hungUp\"}]}]}")
                .builder()
                .build();
    }

    @Test
    void a_stale_state_out_of_order_is_one_from_before_it() {
        World world = world("outOfOrderStates", "{\"answer\":\"stale\",\"age\":\"PT3S\"}");
        FakeCallLookup lookup = FakeCallLookup.of(world);
        lookup.find(ID);
        world.advance(ofSeconds(6));

        assertThat(lookup.find(ID).toOptional().orElseThrow().hasState(CallState.ESTABLISHING))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"malformed-chunking", "content-length-too-short"})
    void an_empty_answer_has_no_part(String fault) {
        World world = world("empty200", "{\"bytes\":\"" + fault + "\"}");
        world.advance(ofSeconds(99));

        assertThat(FakeCallLookup.of(world).find(ID))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed ->
                                assertThat(malformed.diagnostics().status()).contains(200));
    }

    @Test
    void an_id_that_is_no_guid_has_no_other_spelling() {
        World world = world("undashedIds", "{\"bytes\":\"slow\"}");

        assertThat(FakeCallLookup.of(world).find(ID))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.call().id()).isEqualTo(ID));
    }

    @Test
    void headers_without_a_status_are_written_as_they_are_read() {
        Scenario scenario = Scenario.of(world("ringing", "{\"headers\":{\"Retry-After\":\"5\"}}"));

        assertThat(Scenario.parse(scenario.json())).isEqualTo(scenario);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void a_status_without_a_body_has_none(int status) {
        Effect.Http bare = Effect.Http.of(status);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare.body("{}"))
                .withMessageContainingAll("body", Integer.toString(status));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Effect.Http.error(status, "8522", "gone"))
                .withMessageContaining("body");
    }

    @ParameterizedTest
    @CsvSource({"' 7', false", "' ', false", "'', true", "'7 ', true", "7, true"})
    void a_value_of_a_header_begins_with_no_space(String value, boolean accepted) {
        Optional<IllegalArgumentException> refused = Optional.empty();
        try {
            new Effect.Http(Optional.of(429), Optional.empty(), Optional.empty(), Map.of("X", value), Optional.empty());
        } catch (IllegalArgumentException e) {
            refused = Optional.of(e);
        }

        assertThat(refused.isEmpty()).isEqualTo(accepted);
    }
}
