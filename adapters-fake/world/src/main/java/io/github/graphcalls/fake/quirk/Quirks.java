package io.github.graphcalls.fake.quirk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The quirks that are switched on, beside the {@linkplain Quirk#isDefault() usual} ones. Immutable.
 *
 * @param on the quirks that were switched on, none of them usual
 */
public record Quirks(Set<Quirk> on) {

    /** No quirk but the default ones. */
    public static final Quirks NONE = new Quirks(Set.of());

    private static final Set<Quirk> ALL_USUAL = allUsual();

    public Quirks {
        Set<Quirk> copy = EnumSet.noneOf(Quirk.class);
        on.forEach(quirk -> switchOn(copy, quirk));
        on = Collections.unmodifiableSet(copy);
    }

    /**
     * These and one more, which takes the place of those that it excludes.
     *
     * @param quirk the quirk
     * @return the quirks
     */
    public Quirks with(Quirk quirk) {
        Set<Quirk> copy = EnumSet.noneOf(Quirk.class);
        copy.addAll(on);
        switchOn(copy, quirk);
        return new Quirks(copy);
    }

    /**
     * These without one.
     *
     * @param quirk the quirk
     * @return the quirks
     */
    public Quirks without(Quirk quirk) {
        Set<Quirk> copy = EnumSet.noneOf(Quirk.class);
        copy.addAll(on);
        copy.remove(quirk);
        return new Quirks(copy);
    }

    /**
     * Whether a quirk holds.
     *
     * @param quirk the quirk
     * @return whether it is switched on, or usual with none in its place
     */
    public boolean has(Quirk quirk) {
        return on.contains(quirk)
                || ALL_USUAL.contains(quirk) && on.stream().noneMatch(other -> replaces(other, quirk));
    }

    private static Set<Quirk> allUsual() {
        Set<Quirk> usual = EnumSet.allOf(Quirk.class);
        usual.removeIf(quirk -> !quirk.isDefault());
        return usual;
    }

    private static void switchOn(Set<Quirk> on, Quirk quirk) {
        Quirk usual = quirk.replaces().orElse(quirk);
        on.removeIf(other -> other != quirk && replaces(other, usual));
        if (!quirk.isDefault()) {
            on.add(quirk);
        }
    }

    private static boolean replaces(Quirk other, Quirk usual) {
        return other.replaces().equals(Optional.of(usual));
    }

    @Override
    public String toString() {
        return "quirks " + on;
    }
}
