package io.github.graphcalls.verdict.live;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.verdict.live.View.Mistake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Of every call that a notification named, a view knows after one lookup whether it is alive, and how it ended if a notification
 * or a lookup reported it: whatever was lost, late, repeated or out of order.
 */
class ConvergenceTest {

    private static final int STORIES = 200;

    @Test
    void a_view_agrees_with_the_call_service_after_one_lookup_of_each_call() {
        check(0, STORIES, Mistake.NONE);
    }

    @Test
    @Tag("full")
    void a_view_agrees_with_the_call_service_in_ten_thousand_stories() {
        check(STORIES, 10_000, Mistake.NONE);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void a_view_with_a_mistake_does_not_agree_with_the_call_service(Mistake mistake) {
        assertThatThrownBy(() -> check(0, STORIES, mistake))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed");
    }

    private static void check(long from, long stories, Mistake mistake) {
        for (long seed = from; seed < from + stories; seed++) {
            new PlayedStory(seed, mistake).check();
        }
    }
}
