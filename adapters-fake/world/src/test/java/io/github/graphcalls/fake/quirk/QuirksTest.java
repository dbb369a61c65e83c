package io.github.graphcalls.fake.quirk;

import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.event.RosterEvents;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuirksTest extends QuirkyWorld {

    @Test
    void an_error_has_a_code_of_digits_or_a_word() {
        in(ENDED);
        world.advance(ofSeconds(9));

        assertThat(find().diagnostics().code()).contains("8522");
        world.switchOn(Quirk.ERROR_CODES_AS_WORDS);
        assertThat(find().diagnostics().code()).contains("itemNotFound");
        world.add(Faults.denied());
        assertThat(find().diagnostics().code()).contains("accessDenied");
    }

    @Test
    void a_call_that_is_not_found_with_a_word_for_a_code_is_not_found_without_evidence() {
        in(ENDED);
        world.advance(ofSeconds(9));

        assertThat(find())
                .isInstanceOfSatisfying(
                        NotFound.class, it -> assertThat(it.isProven()).isTrue());
        world.switchOn(Quirk.ERROR_CODES_AS_WORDS);
        assertThat(find())
                .isInstanceOfSatisfying(
                        NotFound.class, it -> assertThat(it.isProven()).isFalse());
    }

    @Test
    void a_foreign_call_is_denied_and_an_odd_id_is_rejected() {
        in(TALKING, Quirk.FOREIGN_CALL_DENIED, Quirk.ODD_ID_REJECTED);
        FakeCallLookup calls = FakeCallLookup.of(world);

        assertThat(calls.find(CallId.of("341a0500-2db4-4022-9570-243709c565ab")))
                .isInstanceOf(Denied.class);
        assertThat(calls.find(CallId.of("odd"))).isInstanceOf(Rejected.class);
    }

    private final CallQuery little = WITH_ROSTER.select(CallProperty.STATE);

    @Test
    void a_selection_is_ignored() {
        in(TALKING, Quirk.SELECT_IGNORED);

        assertThat(FakeCallLookup.of(world)
                        .find(little)
                        .toOptional()
                        .orElseThrow()
                        .source())
                .isPresent();
    }

    @Test
    void an_expansion_is_ignored_or_rejected() {
        in(TALKING, Quirk.EXPAND_IGNORED);

        assertThat(roster()).isEqualTo(Relationship.notExpanded());
        world.switchOn(Quirk.EXPAND_REJECTED);
        assertThat(FakeCallLookup.of(world).find(little).diagnostics().code()).contains("ExpandNotSupported");
    }

    @Test
    void a_quirk_replaces_those_that_it_excludes() {
        Quirks quirks = Quirks.NONE.with(Quirk.KEPT_FOR_A_WHILE).with(Quirk.EMPTY_200);

        assertThat(quirks.on()).containsExactly(Quirk.EMPTY_200);
        assertThat(quirks.has(Quirk.GONE_AT_ONCE)).isFalse();
        assertThat(quirks.with(Quirk.GONE_AT_ONCE)).isEqualTo(Quirks.NONE);
        assertThat(Quirks.NONE.has(Quirk.GONE_AT_ONCE)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMBERS_AS_STRINGS", "SUB_CODE", "CAPITALISED_WORDS", "ERRORS_ENCODED_TWICE"})
    void a_quirk_on_the_wire_changes_no_value_in_memory(Quirk quirk) {
        in(TALKING.atOnce(joins("Bob"), RosterEvents.muted("Bob")), quirk);
        LookupOutcome with = find();
        in(TALKING.atOnce(joins("Bob"), RosterEvents.muted("Bob")));

        assertThat(with).isEqualTo(find());
        assertThat(quirk.isOnTheWire()).isTrue();
    }

    @Test
    void the_quirks_on_the_wire_are_spellings_of_documents() {
        assertThat(EnumSet.allOf(Quirk.class)).filteredOn(Quirk::isOnTheWire).hasSize(4);
    }
}
