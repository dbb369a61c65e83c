package io.github.graphcalls.call.value;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A word of an enumeration that Graph may extend at any time: either a word this library knows, or the text Graph sent.
 *
 * <p>Words are read without regard to case, because notifications capitalise what documents do not (fact 8.3), and a
 * known word is always printed as Graph's metadata spells it. An unknown word keeps its text to the letter. Immutable and
 * safe for use by several threads.
 *
 * @param <E> the enumeration of the words that are known
 */
public final class Evolvable<E extends Enum<E>> {

    private static final ClassValue<Map<String, Evolvable<?>>> KNOWN = new ClassValue<>() {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        protected Map<String, Evolvable<?>> computeValue(Class<?> type) {
            Map<String, Evolvable<?>> words = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                Evolvable<?> word = new Evolvable((Enum) constant, wordOf((Enum<?>) constant));
                words.put(word.text, word);
                words.put(word.text.toLowerCase(Locale.ROOT), word);
            }
            return words;
        }
    };

    private final E known;
    private final String text;

    private Evolvable(E known, String text) {
        this.known = known;
        this.text = text;
    }

    /**
     * A word that is known.
     *
     * @param word the constant
     * @param <E> its enumeration
     * @return the word
     */
    public static <E extends Enum<E>> Evolvable<E> of(E word) {
        return parse(word.getDeclaringClass(), wordOf(word));
    }

    /**
     * The word that a text stands for: the constant it names, whatever the case, else an unknown word with just this text.
     *
     * @param type the enumeration
     * @param text what Graph sent
     * @param <E> the enumeration
     * @return the word
     */
    @SuppressWarnings("unchecked")
    public static <E extends Enum<E>> Evolvable<E> parse(Class<E> type, String text) {
        Map<String, Evolvable<?>> words = KNOWN.get(type);
        Evolvable<?> word = words.get(requireNonNull(text, "text"));
        if (word == null && isAscii(text)) {
            word = words.get(text.toLowerCase(Locale.ROOT));
        }
        return word == null ? new Evolvable<>(null, text) : (Evolvable<E>) word;
    }

    /**
     * Graph's spelling of a constant: {@code TRANSFER_ACCEPTED} is {@code transferAccepted}.
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
     * Whether this is the given word.
     *
     * @param word a known word
     * @return whether this is it
     */
    public boolean is(E word) {
        return known == word;
    }

    /**
     * The word, when this library knows it.
     *
     * @return the constant, or empty for a word that Graph added later
     */
    public Optional<E> known() {
        return Optional.ofNullable(known);
    }

    /**
     * The text of the word: Graph's spelling of a known one, what Graph sent for any other.
     *
     * @return the text, possibly blank when Graph sent a blank
     */
    public String text() {
        return text;
    }

    /** Only ASCII letters have their case ignored: a look-alike from another script is another word. */
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

    /** The text on one line, with what would disturb a terminal or a log escaped. */
    @Override
    public String toString() {
        return OneLine.of(text);
    }
}
