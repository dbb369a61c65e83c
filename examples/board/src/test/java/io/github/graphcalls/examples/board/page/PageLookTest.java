package io.github.graphcalls.examples.board.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the page looks like in a browser: {@code browser/look.mjs}. */
@BrowserTests
class PageLookTest {

    @AutoClose
    private static final ShownWorld WORLD = Scene.play();

    @AutoClose
    private static final Browser BROWSER = new Browser();

    private static void check(String name) {
        BROWSER.check(name, WORLD.url(), Map.of());
    }

    @Test
    void texts_have_the_contrast_of_wcag_aa_in_light_colors() {
        check("lightContrast");
    }

    @Test
    void texts_have_the_contrast_of_wcag_aa_in_dark_colors() {
        check("darkContrast");
    }

    @Test
    void the_page_does_not_scroll_sideways_at_320_pixels() {
        check("noSidewaysScroll");
    }

    @Test
    void nothing_moves_where_reduced_motion_is_preferred() {
        check("motionIsReduced");
    }

    @Test
    void each_control_has_a_name() {
        check("controlsHaveNames");
    }

    /** Writes the screenshots into {@code target/browser}; those of the README are copies. */
    @Test
    void screenshots_are_made() throws IOException {
        check("screenshots");
        for (String name : new String[] {"list", "call-dark", "narrow"}) {
            assertThat(Files.size(Path.of("target", "browser", name + ".png")))
                    .as(name)
                    .isBetween(5_000L, 150_000L);
        }
    }
}
