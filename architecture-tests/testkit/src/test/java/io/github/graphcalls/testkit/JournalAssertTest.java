package io.github.graphcalls.testkit;

import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.fault.Faults.throttled;
import static io.github.graphcalls.testkit.GraphCallsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.journal.Violation.Rule;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JournalAssertTest {

    private static final CallId ID = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
    private static final CallId MISTYPED = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed93");

    private final World world = World.builder(
                    Script.of(CallScript.outgoing(ID, "Adele").after(Duration.ofMinutes(1), hungUp())))
            .quirks(Quirk.KEPT_FOR_A_WHILE)
            .faults(throttled(Duration.ofSeconds(5)).onLookup(2))
            .build();
    private final FakeCallLookup calls = FakeCallLookup.of(world);
    private final Journal journal = world.journal();

    @Test
    void a_client_that_waits_has_no_violations() {
        calls.find(ID);
        calls.find(ID);
        world.advance(Duration.ofSeconds(5));
        calls.find(ID);

        assertThat(journal)
                .hasLookups(3)
                .hasLookupsOf(ID, 3)
                .hasLookupsOf(MISTYPED, 0)
                .hasNoViolations()
                .hasViolations()
                .asksForKnownCallsOnly();
        assertThat(journal).lookupsOf(ID).hasSize(3);
        fails(() -> assertThat(journal).hasLookups(2), "expected 2 lookups, found 3 in\n" + journal);
        fails(
                () -> assertThat(journal).hasLookupsOf(MISTYPED, 1),
                "expected 1 lookups of " + MISTYPED + ", found 0 in\n" + journal);
    }

    @Test
    void violations_of_a_client_are_reported_with_their_lookups() {
        calls.find(ID);
        calls.find(ID);
        calls.find(ID);
        world.advance(Duration.ofMinutes(1));
        calls.find(ID);
        calls.find(ID);

        assertThat(journal).hasViolations(Rule.RETRY_TOO_EARLY, Rule.AFTER_END);
        assertThatThrownBy(() -> assertThat(journal).hasNoViolations())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected no violations, found 2")
                .hasMessageContaining("lookup 3 of " + ID)
                .hasMessageContaining("lookup 5 of " + ID);
        assertThatThrownBy(() -> assertThat(journal).hasViolations(Rule.AFTER_DEADLINE))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "expected violations [AFTER_DEADLINE], found" + " [RETRY_TOO_EARLY, AFTER_END] in");
    }

    @Test
    void a_mistyped_id_is_reported_with_the_nearest_known_id() {
        calls.find(MISTYPED);

        assertThatThrownBy(() -> assertThat(journal).asksForKnownCallsOnly())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected lookups of calls that the script knows, found")
                .hasMessageContaining(ID.value());
    }

    @Test
    void a_journal_that_is_off_or_has_dropped_lookups_is_refused() {
        World silent = World.builder(Script.of()).journalOfLast(0).build();
        World forgetful = World.builder(Script.of()).journalOfLast(1).build();
        List.of(silent, forgetful).forEach(each -> {
            FakeCallLookup.of(each).find(ID);
            FakeCallLookup.of(each).find(ID);
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> assertThat(silent.journal()).hasLookups(0))
                .withMessageContaining("the journal is switched off, so there is nothing to count");
        assertThatIllegalStateException()
                .isThrownBy(() -> assertThat(forgetful.journal()).hasLookupsOf(ID, 1))
                .withMessageContaining("the journal has forgotten 1 lookups, too many to count");
        assertThatIllegalStateException()
                .isThrownBy(() -> assertThat(silent.journal()).asksForKnownCallsOnly());
    }

    @Test
    void a_null_journal_fails_each_assertion() {
        assertThatThrownBy(() -> assertThat((Journal) null).hasNoViolations()).isInstanceOf(AssertionError.class);
    }

    private static void fails(ThrowingCallable asserting, String message) {
        assertThatThrownBy(asserting)
                .isInstanceOf(AssertionError.class)
                .message()
                .isEqualToNormalizingNewlines(message);
    }
}
