package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.chance.Mixing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The random values of one call, in a fixed order. Not safe for use by several threads. */
final class RandomValues {

    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> TEXTS = List.of(
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

    private final UnknownContent unknownContent;
    private long state;

    RandomValues(long state, UnknownContent unknownContent) {
        this.state = state;
        this.unknownContent = unknownContent;
    }

    long bits() {
        return Mixing.mix(state++);
    }

    int below(int bound) {
        return Mixing.below(bits(), bound);
    }

    boolean oneIn(int chances) {
        return below(chances) == 0;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Returns a value half of the time. */
    <T> Optional<T> maybe(Supplier<T> something) {
        return seldom(2, something);
    }

    /** Returns a value once in so many times. */
    <T> Optional<T> seldom(int chances, Supplier<T> something) {
        return oneIn(chances) ? Optional.of(something.get()) : Optional.empty();
    }

    /** Returns a value seven times in eight. */
    <T> Optional<T> nearly(Supplier<T> something) {
        return oneIn(8) ? Optional.empty() : Optional.of(something.get());
    }

    Optional<Boolean> maybeFlag() {
        return maybe(this::flag);
    }

    boolean flag() {
        return oneIn(2);
    }

    <T> List<T> several(int fewest, int most, Supplier<T> each) {
        int count = fewest + below(most - fewest + 1);
        List<T> several = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            several.add(each.get());
        }
        return several;
    }

    /** Returns any word of an enumeration, or an unknown word if unknown content is on. */
    <E extends Enum<E>> Evolvable<E> word(Class<E> type) {
        return unknownContent.word(this, type).orElseGet(() -> Evolvable.of(oneOf(type.getEnumConstants())));
    }

    <E extends Enum<E>> Optional<Evolvable<E>> maybeWord(Class<E> type) {
        return maybe(() -> word(type));
    }

    /** Returns unknown members if unknown content is on. */
    Extras extras() {
        return unknownContent.members(this);
    }

    /** Returns extras that name a derived type, or an unknown type if unknown content is on. */
    Extras extrasOfType(String name) {
        Extras extras = extras();
        return unknownContent
                .type(this)
                .map(extras::withType)
                .orElseGet(() -> extras.withType("#microsoft.graph." + name));
    }

    /** Returns the extras of an unknown derived type if unknown content is on. */
    Optional<Extras> unknownVariant() {
        return unknownContent.type(this).map(type -> extras().withType(type));
    }

    /** Returns the type that extras name, for a part that has its type as a component. */
    static <E extends Enum<E>> Optional<Evolvable<E>> typeOf(Class<E> types, Extras extras) {
        return extras.type().map(name -> Evolvable.parse(types, name.substring(name.lastIndexOf('.') + 1)));
    }

    String guid() {
        return Guid.of(bits());
    }

    String hex(int digits) {
        StringBuilder hex = new StringBuilder(digits);
        while (hex.length() < digits) {
            hex.append(HEX.toHexDigits(bits()));
        }
        return hex.substring(0, digits);
    }

    String text() {
        return oneOf(TEXTS);
    }

    String name() {
        return oneOf(NAMES);
    }

    /** Returns a telephone number in E.164. */
    String phone() {
        StringBuilder phone = new StringBuilder("+").append(1 + below(9));
        for (int i = 6 + below(9); i > 0; i--) {
            phone.append((char) ('0' + below(10)));
        }
        return phone.toString();
    }

    String uri(String kind) {
        return "https://bot.contoso.com/" + kind + "/" + hex(8);
    }

    /** Returns a time with up to nine fractional digits (FACTS.md#date-fractions). */
    OffsetDateTime time() {
        int unit = FRACTIONS[below(FRACTIONS.length)];
        int nanos = below(1_000_000_000) / unit * unit;
        return Instant.ofEpochSecond(MIDDLE + below(SPREAD) - SPREAD / 2, nanos).atOffset(oneOf(OFFSETS));
    }
}
