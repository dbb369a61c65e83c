package io.github.graphcalls.examples.board.page;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The list of calls in a browser: {@code browser/list.mjs}. */
@BrowserTests
class PageListTest {

    @AutoClose
    private static final Browser BROWSER = new Browser();

    @AutoClose
    private final ShownCalls calls = new ShownCalls();

    private void check(String name, Map<String, Supplier<String>> acts) {
        BROWSER.check(name, calls.url(), acts);
    }

    private static Supplier<String> act(Runnable action) {
        return () -> {
            action.run();
            return "";
        };
    }

    @Test
    void a_state_changes_without_a_reload() {
        calls.show(1, CallState.ESTABLISHING, "Adele", "contoso");
        check("stateChanges", Map.of("establish", act(() -> calls.show(1, CallState.ESTABLISHED, "Adele", "contoso"))));
    }

    @Test
    void a_call_ends_and_its_reason_shows() {
        calls.show(1, CallState.ESTABLISHED, "Adele", "contoso");
        check("callEnds", Map.of("end", () -> {
            calls.show(1, CallState.TERMINATED, "Adele", "contoso");
            return calls.endOf(1);
        }));
    }

    @Test
    void a_name_with_markup_is_text() {
        String name = "<img src=x onerror=\"window.isOwned=1;alert(1)\"><script>alert(2)</script>";
        calls.show(1, CallState.ESTABLISHED, "Adele", "contoso");
        check("nameIsText", Map.of("name", () -> {
            calls.show(1, CallState.HOLD, name, "contoso");
            return name;
        }));
    }

    @Test
    void a_restart_of_the_server_loses_nothing_and_the_page_shows_that_it_is_disconnected() {
        calls.some();
        check("restartLosesNothing", Map.of("stop", act(calls::stop), "start", act(() -> {
            calls.show(4, CallState.ESTABLISHED, "Megan", "contoso");
            calls.start();
        })));
    }

    @Test
    void the_page_sends_no_request_to_another_origin() {
        calls.some();
        check("sendsNoRequestElsewhere", Map.of());
    }

    @Test
    void at_most_100_of_10000_calls_are_elements_and_the_last_one_is_reached() {
        for (int number = 1; number <= 10_000; number++) {
            calls.show(number, CallState.ESTABLISHED, "Caller " + number, "contoso");
        }
        check("tenThousandCalls", Map.of());
    }

    @Test
    void the_filter_finds_calls_by_id_state_tenant_and_name() {
        calls.some();
        check("filterFinds", Map.of());
    }

    @Test
    void the_keyboard_alone_opens_and_closes_a_call() {
        for (int number = 1; number <= 300; number++) {
            calls.show(number, CallState.ESTABLISHED, "Caller " + number, "contoso");
        }
        check("keyboardAlone", Map.of());
    }

    @Test
    void the_order_stays_while_a_row_has_the_focus() {
        calls.some();
        check(
                "orderStaysWhileRead",
                Map.of("change", act(() -> calls.show(1, CallState.ESTABLISHED, "Adele", "contoso"))));
    }

    @Test
    void hidden_characters_are_visible_and_long_names_are_clamped() {
        calls.show(1, Evolvable.parse(CallState.class, "joinToken-SECRET\u0007"), "\u202eevil\u2028.", "contoso")
                .show(2, CallState.ESTABLISHED, "", "contoso")
                .show(3, CallState.ESTABLISHED, "x".repeat(10_000), "contoso");
        check("textIsVisible", Map.of());
    }

    @Test
    void the_counts_tell_calls_alive_from_ended_ones() {
        calls.some().show(3, CallState.TERMINATED, "Grady", "fabrikam");
        check("aliveAndEndedAreCounted", Map.of());
    }

    @Test
    void a_board_that_answers_again_clears_the_problem_and_its_clock_stands_until_then() {
        calls.some();
        check("answersAgain", Map.of("stop", act(calls::stop), "start", act(calls::start)));
    }
}
