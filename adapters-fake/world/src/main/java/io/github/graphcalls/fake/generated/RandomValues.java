package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.fake.chance.Guid;
import io.github.graphcalls.fake.chance.Mixing;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is drawn for one call, one thing after the other. Not safe for use by several threads. */
final class RandomValues {

    private static final HexFormat HEX = HexFormat.of();

    private final UnknownContent strangers;
    private long state;

    RandomValues(long state, UnknownContent strangers) {
        this.state = state;
        this.strangers = strangers;
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

    /** Every other time something. */
    <T> Optional<T> maybe(Supplier<T> something) {
        return seldom(2, something);
    }

    /** Once in so many times something. */
    <T> Optional<T> seldom(int chances, Supplier<T> something) {
        return oneIn(chances) ? Optional.of(something.get()) : Optional.empty();
    }

    /** Nearly always something. */
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

    /** Any word of an enumeration, and one that is in none of them where strangers may be. */
    <E extends Enum<E>> Evolvable<E> word(Class<E> type) {
        return strangers.word(this, type).orElseGet(() -> Evolvable.of(oneOf(type.getEnumConstants())));
    }

    <E extends Enum<E>> Optional<Evolvable<E>> maybeWord(Class<E> type) {
        return maybe(() -> word(type));
    }

    /** What Graph added to an object. */
    Extras extras() {
        return strangers.members(this);
    }

    /** What Graph added to an object of one of its own types that the place does not imply. */
    Extras extrasOfType(String name) {
        Extras extras = extras();
        return strangers.type(this).map(extras::withType).orElseGet(() -> extras.withType("#microsoft.graph." + name));
    }

    /** The extras of a variant that nobody knows, where strangers may be. */
    Optional<Extras> unknownVariant() {
        return strangers.type(this).map(type -> extras().withType(type));
    }

    /** The type that extras name, as a word: for a part whose type is a component of its own. */
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
}
