package io.github.graphcalls.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallIdTest {

    @Nested
    class An_id {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2e1a0b00-2db4-4022-9570-243709c565ab",
                    "57DAB8B1894C409AB240BD8BEAE78896",
                    "{id}",
                    "...",
                    "a b",
                    "\u00e9\ud83d\udcde"
                })
        void is_kept_to_the_letter(String text) {
            assertThat(CallId.of(text).value()).isEqualTo(text);
        }

        @Test
        void may_have_256_characters() {
            assertThat(CallId.of("x".repeat(256)).value()).hasSize(256);
        }

        @Test
        void prints_itself_on_one_line() {
            assertThat(CallId.of("a\u2028b\u202ec")).hasToString("a\\u2028b\\u202ec");
        }
    }

    @Nested
    class What_could_not_be_one_segment_of_a_path {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../users",
                    "a/b",
                    "a\\b",
                    "%2e%2e",
                    "a?b",
                    "a#b",
                    "/",
                    "a\nb",
                    "a\u0000b",
                    "a\u007fb",
                    "a\u0085b"
                })
        void is_refused_for_its_character(String text) {
            assertThatThrownBy(() -> CallId.of(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("call id holds a character that a path segment cannot hold: \"")
                    .hasMessageEndingWith("give the id as Graph gave it, such as 2e1a0b00-2db4-4022-9570-243709c565ab")
                    .message()
                    .doesNotContain("\n", "\u0000", "\u007f", "\u0085");
        }

        @ParameterizedTest
        @ValueSource(strings = {".", ".."})
        void is_refused_as_a_step(String text) {
            assertThatThrownBy(() -> CallId.of(text)).hasMessageStartingWith("call id is a step in a path: ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
        void is_refused_when_blank(String text) {
            assertThatThrownBy(() -> CallId.of(text)).hasMessageStartingWith("call id is blank: ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\ud83d", "\udcdea", "\udcde\ud83d"})
        void is_refused_with_half_of_a_pair(String text) {
            assertThatThrownBy(() -> CallId.of(text))
                    .hasMessageStartingWith("call id holds half of a surrogate pair: ");
        }

        @Test
        void is_refused_when_too_long_without_flooding_the_log() {
            assertThatThrownBy(() -> CallId.of("x".repeat(1_000_000)))
                    .hasMessageStartingWith("call id is longer than 256 characters: ")
                    .message()
                    .hasSizeLessThan(700);
        }

        @Test
        void is_refused_when_null() {
            assertThatThrownBy(() -> CallId.of(null)).isInstanceOf(NullPointerException.class);
        }

        @Test
        void is_all_that_is_refused() {
            long seed = 20_260_301;
            Random random = new Random(seed);
            for (int i = 0; i < 100_000; i++) {
                String text = Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
                boolean refused = text.isBlank()
                        || text.equals(".")
                        || "/\\%?#".contains(text)
                        || text.codePointAt(0) < 0xa0 && Character.isISOControl(text.codePointAt(0))
                        || Character.getType(text.codePointAt(0)) == Character.SURROGATE;

                assertThat(isRefused(text))
                        .as("seed %d, code point %x", seed, text.codePointAt(0))
                        .isEqualTo(refused);
            }
        }

        private boolean isRefused(String text) {
            try {
                CallId.of(text);
                return false;
            } catch (IllegalArgumentException refusal) {
                return true;
            }
        }
    }

    @Nested
    class Two_ids {

        private final CallId dashed = CallId.of("57dab8b1-894c-409a-b240-bd8beae78896");

        @Test
        void name_the_same_call_whatever_dashes_and_case() {
            assertThat(dashed.sameCallAs(dashed)).isTrue();
            assertThat(dashed.sameCallAs(CallId.of("57DAB8B1894C409AB240BD8BEAE78896")))
                    .isTrue();
            assertThat(CallId.of("57DAB8B1894C409AB240BD8BEAE78896").sameCallAs(dashed))
                    .isTrue();
            assertThat(dashed).isNotEqualTo(CallId.of("57DAB8B1894C409AB240BD8BEAE78896"));
        }

        @Test
        void name_different_calls_when_a_letter_differs_or_only_looks_alike() {
            assertThat(dashed.sameCallAs(CallId.of("57dab8b1-894c-409a-b240-bd8beae78897")))
                    .isFalse();
            assertThat(CallId.of("k").sameCallAs(CallId.of("\u212a"))).isFalse();
            assertThat(CallId.of("i").sameCallAs(CallId.of("\u0130"))).isFalse();
            assertThat(CallId.of("i").sameCallAs(CallId.of("\u0131"))).isFalse();
            assertThat(CallId.of("[").sameCallAs(CallId.of("{"))).isFalse();
        }
    }
}
