package io.github.graphcalls.fake.generated;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Generates strings and times as Graph sends them, unusual ones included. */
final class GeneratedTexts {

    private static final List<String> ANY = List.of(
            "Weekly",
            "",
            " ",
            "Zoë 💬 漢字",
            "quote \" backslash \\ slash / <b>&amp;</b>",
            "two\nlines\tand a tab",
            "\u202eright to left\u202c",
            "e\u0301 and \u00e9",
            "0",
            "null",
            "long ".repeat(50));

    private static final List<String> NAMES =
            List.of("Adele Vance", "Bob", "Chloë O'Neil", "Дмитрий", "李 小龍", "مريم", "Ana María Íñiguez-Ruiz", "🦊");

    private static final long MIDDLE = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final int SPREAD = 100_000_000;
    private static final List<ZoneOffset> OFFSETS =
            List.of(ZoneOffset.UTC, ZoneOffset.UTC, ZoneOffset.ofHours(-8), ZoneOffset.ofHoursMinutes(5, 30));
    private static final int[] FRACTIONS = {1_000_000_000, 1_000_000, 1_000, 100, 1};

    private GeneratedTexts() {}

    static String any(RandomValues random) {
        return random.oneOf(ANY);
    }

    static String name(RandomValues random) {
        return random.oneOf(NAMES);
    }

    /** Returns a telephone number in E.164. */
    static String phone(RandomValues random) {
        StringBuilder phone = new StringBuilder("+").append(1 + random.below(9));
        for (int i = 6 + random.below(9); i > 0; i--) {
            phone.append((char) ('0' + random.below(10)));
        }
        return phone.toString();
    }

    static String uri(RandomValues random, String kind) {
        return "https://bot.contoso.com/" + kind + "/" + random.hex(8);
    }

    /** Returns a time with up to nine fractional digits (FACTS.md#date-fractions). */
    static OffsetDateTime time(RandomValues random) {
        int unit = FRACTIONS[random.below(FRACTIONS.length)];
        int nanos = random.below(1_000_000_000) / unit * unit;
        return Instant.ofEpochSecond(MIDDLE + random.below(SPREAD) - SPREAD / 2, nanos)
                .atOffset(random.oneOf(OFFSETS));
    }
}
