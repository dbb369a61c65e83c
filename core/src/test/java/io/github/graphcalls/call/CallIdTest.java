package io.github.graphcalls.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2e1a0b00-2db4-4022-9570-243709c565ab",
                "57DAB8B1894C409AB240BD8BEAE78896",
                "19:x@thread.v2",
                "a;c+\u00e9",
                "a_b~c!d$e&f(g)h*i,j=k|l^m[n]",
                "...",
                "\u00e9\ud83d\udcde"
            })
    void an_id_keeps_its_text_unchanged(String text) {
        assertThat(CallId.of(text).value()).isEqualTo(text);
    }

    @Test
    void an_id_may_have_256_characters() {
        assertThat(CallId.of("x".repeat(256)).value()).hasSize(256);
    }

    @Test
    void an_id_prints_its_text() {
        assertThat(CallId.of("a;c+\u00e9")).hasToString("a;c+\u00e9");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "../users, U+002F at index 2",
                "a/b, U+002F at index 1",
                "a\\b, U+005C at index 1",
                "%2e%2e, U+0025 at index 0",
                "a?b, U+003F at index 1",
                "a#b, U+0023 at index 1",
                "{id}, U+007B at index 0",
                "id}, U+007D at index 2",
                "<id>, U+003C at index 0",
                "id>, U+003E at index 2",
                "\"id\", U+0022 at index 0",
                "'id', U+0027 at index 0",
                "`id`, U+0060 at index 0"
            },
            quoteCharacter = '\u0001')
    void an_id_with_a_character_that_no_path_segment_has_is_refused(String text, String named) {
        refuses(text, named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\n",
                "\r",
                "\t",
                "\u007f",
                "\u0085",
                " ",
                "\u00a0",
                "\u1680",
                "\u2003",
                "\u2028",
                "\u2029",
                "\u202f",
                "\u205f",
                "\u3000",
                "\u00ad",
                "\u061c",
                "\u200b",
                "\u200e",
                "\u202e",
                "\u2060",
                "\ufeff",
                "\ufff9",
                "\ud834\udd73",
                "\udb40\udc01",
                "\udb40\udc41"
            })
    void an_id_with_an_invisible_character_is_refused(String character) {
        String named = String.format("U+%04X at index ", character.codePointAt(0));
        refuses(character + "2e1a0b00", named + 0);
        refuses("2e1a" + character + "0b00", named + 4);
        refuses("2e1a0b00" + character, named + 8);
        refuses("\ud83d\udcde" + character, named + 2);
    }

    private void refuses(String text, String named) {
        assertThatThrownBy(() -> CallId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("call id contains an invalid character, " + named + ": \"")
                .hasMessageEndingWith("such as 2e1a0b00-2db4-4022-9570-243709c565ab")
                .message()
                .matches("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void a_relative_path_is_refused_as_an_id(String text) {
        assertThatThrownBy(() -> CallId.of(text)).hasMessageStartingWith("call id is a relative path: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003", "    "})
    void a_blank_id_is_refused(String text) {
        assertThatThrownBy(() -> CallId.of(text)).hasMessageStartingWith("call id is blank: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\udcdea", "\udcde\ud83d"})
    void an_id_with_half_of_a_surrogate_pair_is_refused(String text) {
        assertThatThrownBy(() -> CallId.of(text)).hasMessageStartingWith("call id contains half of a surrogate pair: ");
    }

    @Test
    void an_id_that_is_too_long_is_refused_with_a_short_message() {
        assertThatThrownBy(() -> CallId.of("x".repeat(1_000_000)))
                .hasMessageStartingWith("call id is longer than 256 characters: ")
                .message()
                .hasSizeLessThan(700);
    }

    @Test
    void an_id_of_null_is_refused() {
        assertThatThrownBy(() -> CallId.of(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void an_id_with_any_other_character_is_accepted() {
        long seed = 20_260_301;
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            // All of the first plane, where most of them are, and a sample of the others.
            String text = Character.toString(i < 0x10000 ? i : random.nextInt(Character.MAX_CODE_POINT + 1));
            boolean refused = text.isBlank()
                    || text.equals(".")
                    || "/\\%?#\"'`{}<>".contains(text)
                    || text.matches("[\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}]");

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

    private final CallId dashed = CallId.of("57dab8b1-894c-409a-b240-bd8beae78896");

    @Test
    void two_guids_identify_the_same_call_whatever_their_dashes_and_case() {
        CallId plain = CallId.of("57DAB8B1894C409AB240BD8BEAE78896");

        assertThat(dashed.sameCallAs(dashed)).isTrue();
        assertThat(dashed.sameCallAs(plain)).isTrue();
        assertThat(plain.sameCallAs(dashed)).isTrue();
        assertThat(dashed).isNotEqualTo(plain);
    }

    @Test
    void two_ids_with_different_or_similar_letters_identify_different_calls() {
        assertThat(dashed.sameCallAs(CallId.of("57dab8b1-894c-409a-b240-bd8beae78897")))
                .isFalse();
        assertThat(CallId.of("k").sameCallAs(CallId.of("\u212a"))).isFalse();
        assertThat(CallId.of("i").sameCallAs(CallId.of("\u0130"))).isFalse();
        assertThat(CallId.of("^").sameCallAs(CallId.of("~"))).isFalse();
    }

    @Test
    void two_ids_that_are_not_guids_identify_the_same_call_only_when_they_are_equal() {
        CallId thread = CallId.of("19:meeting_AbC@thread.v2");
        assertThat(CallId.of("2E1A").sameCallAs(CallId.of("2e1a"))).isFalse();
        assertThat(thread.sameCallAs(CallId.of("19:meeting_aBc@thread.v2"))).isFalse();
        assertThat(CallId.of("19:a-bc@x").sameCallAs(CallId.of("19:ab-c@x"))).isFalse();
        assertThat(CallId.of("X".repeat(32)).sameCallAs(CallId.of("x".repeat(32))))
                .isFalse();
        for (String other : List.of("57dab8b1894c-409a-b240-bd8beae78896", "57dab8b1:894c-409a-b240-bd8beae78896")) {
            assertThat(CallId.of(other).sameCallAs(dashed)).isFalse();
        }
    }
}
