package io.github.graphcalls.call.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {

    @ParameterizedTest
    @CsvSource({
        "a\tb, a\\u0009b",
        "in \u001b[31mred, in \\u001b[31mred",
        "a\u202eb, a\\u202eb",
        "a\u2028b, a\\u2028b",
        "a\u2029b, a\\u2029b",
        "a\u0085b, a\\u0085b",
        "zero\u200dwidth, zero\\u200dwidth",
        "half \ud83d, half \\ud83d",
        "tag \udb40\udc41, tag \\udb40\\udc41"
    })
    void control_and_format_characters_are_escaped_as_in_java(String text, String line) {
        assertThat(OneLine.of(text)).isEqualTo(line);
    }

    @Test
    void text_without_special_characters_is_unchanged() {
        String text = "Zo\u00eb called \u05d0\u05d1 \ud83d\udcde \"now\" \\u000a";

        assertThat(OneLine.of(text)).isSameAs(text);
    }

    @Test
    void a_text_of_more_than_500_characters_is_truncated() {
        String text = "x".repeat(500);

        assertThat(OneLine.of(text)).isSameAs(text);
        assertThat(OneLine.of(text + "x")).isEqualTo("x".repeat(499) + "\u2026");
    }

    @Test
    void a_text_with_500_characters_after_escaping_is_not_truncated() {
        String rest = "x".repeat(494);

        assertThat(OneLine.of("\n" + rest)).isEqualTo("\\u000a" + rest);
        assertThat(OneLine.of(rest + "\n")).isEqualTo(rest + "\\u000a");
        assertThat(OneLine.of("\n" + rest + "x")).isEqualTo("\\u000a" + rest.substring(1) + "\u2026");
    }

    @Test
    void any_text_becomes_one_line_of_at_most_500_characters() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(1_000);
            for (int i = 0; i < length; i++) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
            }

            String line = OneLine.of(text.toString());

            assertThat(line.length()).as("seed %d", seed).isLessThanOrEqualTo(500);
            assertThat(line.codePoints().filter(OneLineTest::disturbs))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static boolean disturbs(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
