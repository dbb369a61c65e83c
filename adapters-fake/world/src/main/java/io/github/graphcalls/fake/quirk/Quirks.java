package io.github.graphcalls.fake.quirk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The quirks that are switched on, in addition to the {@linkplain Quirk#isDefault() defaults}. Immutable.
 *
 * @param on the quirks that were switched on, without defaults
 */
public record Quirks(Set<Quirk> on) {

    /** No quirk except the defaults. */
    public static final Quirks NONE = new Quirks(Set.of());

    private static final Set<Quirk> DEFAULTS = defaults();

    public Quirks {
        Set<Quirk> copy = EnumSet.noneOf(Quirk.class);
        on.forEach(quirk -> switchOn(copy, quirk));
        on = Collections.unmodifiableSet(copy);
    }

    /**
     * Switches a quirk on, and those off that it excludes.
     *
     * @param quirk the quirk
     * @return the quirks
     */
    public Quirks with(Quirk quirk) {
        Set<Quirk> quirks = new LinkedHashSet<>(on);
        quirks.add(quirk);
        return new Quirks(quirks);
    }

    /**
     * Switches a quirk off.
     *
     * @param quirk the quirk
     * @return the quirks
     */
    public Quirks without(Quirk quirk) {
        Set<Quirk> quirks = new LinkedHashSet<>(on);
        quirks.remove(quirk);
        return new Quirks(quirks);
    }

    /**
     * Returns whether a quirk holds.
     *
     * @param quirk the quirk
     * @return whether it is switched on, or is a default that no quirk replaces
     */
    public boolean has(Quirk quirk) {
        return on.contains(quirk) || DEFAULTS.contains(quirk) && on.stream().noneMatch(other -> replaces(other, quirk));
    }

    /**
     * Returns the code of an error of the call service: a generic word of Graph's documentation in place of digits, where the quirk
     * {@link Quirk#ERROR_CODES_AS_WORDS} holds.
     *
     * @param status the status of the answer
     * @param code the code without quirks
     * @return the code
     */
    public Optional<String> errorCode(int status, Optional<String> code) {
        if (!has(Quirk.ERROR_CODES_AS_WORDS)
                || code.filter(digits -> digits.matches("[0-9]+")).isEmpty()) {
            return code;
        }
        return Optional.of(
                switch (status) {
                    case 400 -> "invalidRequest";
                    case 401 -> "unauthenticated";
                    case 403 -> "accessDenied";
                    case 404 -> "itemNotFound";
                    case 429 -> "activityLimitReached";
                    default -> "generalException";
                });
    }

    private static Set<Quirk> defaults() {
        Set<Quirk> defaults = EnumSet.allOf(Quirk.class);
        defaults.removeIf(quirk -> !quirk.isDefault());
        return defaults;
    }

    private static void switchOn(Set<Quirk> on, Quirk quirk) {
        Quirk replaced = quirk.replaces().orElse(quirk);
        on.removeIf(other -> other != quirk && replaces(other, replaced));
        if (!quirk.isDefault()) {
            on.add(quirk);
        }
    }

    private static boolean replaces(Quirk other, Quirk quirk) {
        return other.replaces().equals(Optional.of(quirk));
    }

    /** Returns the names of the quirks that are switched on. */
    @Override
    public String toString() {
        return "quirks " + on;
    }
}
