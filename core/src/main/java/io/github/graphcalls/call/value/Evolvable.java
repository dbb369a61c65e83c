package io.github.graphcalls.call.value;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word of an enumeration that Graph may extend at any time: a constant that this library knows, or the text that Graph sent.
 *
 * <p>Known words are matched without regard to case, because notifications capitalise words that documents do not
 * (FACTS.md#notification-casing), and are printed as Graph's metadata spells them. An unknown word keeps its text unchanged.
 * Immutable and safe for use by several threads.
 *
 * @param <E> the enumeration of the known words
 */
public final class Evolvable<E extends Enum<E>> {

    private static final ClassValue<Map<String, Evolvable<?>>> KNOWN = new ClassValue<>() {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        protected Map<String, Evolvable<?>> computeValue(Class<?> type) {
            Map<String, Evolvable<?>> words = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                Evolvable<?> word = new Evolvable((Enum) constant, wordOf((Enum<?>) constant));
                words.put(word.text.toLowerCase(Locale.ROOT), word);
                words.put(word.text, word);
            }
            return words;
        }
    };

    private final @Nullable E known;
    private final String text;

    private Evolvable(@Nullable E known, String text) {
        this.known = known;
        this.text = text;
    }

    /**
     * Returns a known word.
     *
     * @param word the constant
     * @param <E> its enumeration
     * @return the word
     */
    public static <E extends Enum<E>> Evolvable<E> of(E word) {
        return parse(word.getDeclaringClass(), wordOf(word));
    }

    /**
     * Returns the word of a text: the constant of that name, in any case of ASCII letters, else an unknown word with this text.
     *
     * @param type the enumeration
     * @param text the text that Graph sent
     * @param <E> the enumeration
     * @return the word
     */
    @SuppressWarnings("unchecked")
    public static <E extends Enum<E>> Evolvable<E> parse(Class<E> type, String text) {
        requireNonNull(text, "text");
        Map<String, Evolvable<?>> words = KNOWN.get(type);
        Evolvable<?> word = words.get(text);
        if (word == null && isAscii(text)) {
            word = words.get(text.toLowerCase(Locale.ROOT));
        }
        return word == null ? new Evolvable<>(null, text) : (Evolvable<E>) word;
    }

    /**
     * Returns Graph's spelling of a constant: {@code transferAccepted} for {@code TRANSFER_ACCEPTED}.
     *
     * @param constant a constant of any of this library's enumerations of Graph words
     * @return the word in lower camel case
     */
    public static String wordOf(Enum<?> constant) {
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i], 1, parts[i].length());
        }
        return word.toString();
    }

    /**
     * Returns whether this is a known word.
     *
     * @param word the known word
     * @return whether this is that word
     */
    public boolean matches(E word) {
        return known == word;
    }

    /**
     * Returns the constant of a known word.
     *
     * @return the constant, or empty for a word that Graph added later
     */
    public Optional<E> known() {
        return Optional.ofNullable(known);
    }

    /**
     * Returns the text of the word: Graph's spelling of a known one, and the text that Graph sent for any other.
     *
     * @return the text, blank if Graph sent a blank
     */
    public String text() {
        return text;
    }

    /** The case of ASCII letters alone is ignored: a look-alike of another script is another word. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evolvable<?> that && known == that.known && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text on one line, as {@link OneLine} escapes it. */
    @Override
    public String toString() {
        return OneLine.of(text);
    }
}
