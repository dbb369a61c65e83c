package io.github.graphcalls.call.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Masks the echoes of one secret in text: the secret itself, any {@value #RUN_LENGTH} or more consecutive characters of it, and
 * the same in Base64, percent-encoded, or escaped as in JSON or HTML. Upper and lower case count as equal, and so do the two
 * alphabets of Base64. Time and memory are proportional to the text. Immutable.
 */
final class SecretEchoes {

    /** The number of equal characters in a row that is no coincidence. */
    private static final int RUN_LENGTH = 8;

    private static final int MIN_WORD_LENGTH = 4;
    /** Text may be escaped twice: the passes read it as it is, unescaped once and unescaped twice. */
    private static final int PASSES = 3;

    private static final String HIDDEN = "***";
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\u([0-9A-Fa-f]{4})|%([0-9A-Fa-f]{2})|&#[xX]([0-9A-Fa-f]{1,4});|&#([0-9]{1,4});|\\\\([^u])");

    /** Each run of the secret and of its encodings, as one number a run, sorted. */
    private final long[] runs;

    private final Optional<Pattern> word;

    SecretEchoes(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String percentDecoded = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> forms = new ArrayList<>(List.of(secret, base64(bytes, 0), base64(bytes, 1), base64(bytes, 2)));
        if (!percentDecoded.equals(secret)) {
            forms.add(percentDecoded);
        }
        int length = 0;
        for (String form : forms) {
            length += form.length();
        }
        long[] found = new long[length];
        int count = 0;
        for (String form : forms) {
            long run = 0;
            for (int at = 0; at < form.length(); at++) {
                run = next(run, form.charAt(at));
                if (at >= RUN_LENGTH - 1) {
                    found[count++] = run;
                }
            }
        }
        runs = Arrays.copyOf(found, count);
        Arrays.sort(runs);
        word = secret.isEmpty() || secret.length() >= RUN_LENGTH ? Optional.empty() : Optional.of(wordOf(secret));
    }

    /** Matches a secret that is too short for runs: as a word, or, below 4 characters, only in the place of a token. */
    private static Pattern wordOf(String secret) {
        String quoted = Pattern.quote(secret);
        return Pattern.compile(
                secret.length() < MIN_WORD_LENGTH
                        ? "(?i:(?<=bearer ))" + quoted + "(?!\\p{Alnum})|^" + quoted + "$"
                        : "(?<!\\p{Alnum})" + quoted + "(?!\\p{Alnum})");
    }

    String hideIn(String text) {
        BitSet hidden = new BitSet();
        Optional<View> view = Optional.of(new View(text, null));
        for (int pass = 0; pass < PASSES && view.isPresent(); pass++) {
            mark(view.get(), hidden);
            view = view.get().decoded();
        }
        StringBuilder clean = new StringBuilder();
        int from = 0;
        for (int at = hidden.nextSetBit(0); at >= 0; at = hidden.nextSetBit(from)) {
            clean.append(text, from, at).append(HIDDEN);
            from = hidden.nextClearBit(at);
        }
        return clean.append(text, from, text.length()).toString();
    }

    private void mark(View view, BitSet hidden) {
        String text = view.text();
        long run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = next(run, text.charAt(at));
            if (at >= RUN_LENGTH - 1 && Arrays.binarySearch(runs, run) >= 0) {
                hidden.set(view.start(at - RUN_LENGTH + 1), view.start(at + 1));
            }
        }
        if (word.isPresent()) {
            for (Matcher match = word.get().matcher(text); match.find(); ) {
                hidden.set(view.start(match.start()), view.start(match.end()));
            }
        }
    }

    /** Adds a character to the number of the last eight: 8 bits each; characters beyond Latin-1 share a value with others. */
    private static long next(long run, char letter) {
        return run << Byte.SIZE | (folded(letter) ^ letter >>> Byte.SIZE) & 0xff;
    }

    private static char folded(char letter) {
        return switch (letter) {
            case '-' -> '+';
            case '_' -> '/';
            default -> letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
        };
    }

    /** Returns the Base64 characters of bytes at an offset, modulo three, that do not depend on the bytes around them. */
    private static String base64(byte[] bytes, int offset) {
        byte[] moved = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, moved, offset, bytes.length);
        int end = moved.length * 8 / 6;
        return Base64.getEncoder().encodeToString(moved).substring(Math.min(end, (offset * 8 + 5) / 6), end);
    }

    /** Unescaped text, and the position of each character in the original text; null if nothing was escaped. */
    private record View(String text, int @Nullable [] starts) {

        int start(int at) {
            return starts == null ? at : starts[at];
        }

        Optional<View> decoded() {
            if (!ESCAPE.matcher(text).find()) {
                return Optional.empty();
            }
            StringBuilder decoded = new StringBuilder();
            int[] from = new int[text.length() + 1];
            int copied = 0;
            for (Matcher escape = ESCAPE.matcher(text); escape.find(); copied = escape.end()) {
                copy(copied, escape.start(), decoded, from);
                from[decoded.length()] = start(escape.start());
                decoded.append(character(escape));
            }
            copy(copied, text.length(), decoded, from);
            from[decoded.length()] = start(text.length());
            return Optional.of(new View(decoded.toString(), from));
        }

        private void copy(int begin, int end, StringBuilder decoded, int[] from) {
            for (int at = begin; at < end; at++) {
                from[decoded.length()] = start(at);
                decoded.append(text.charAt(at));
            }
        }

        private static char character(Matcher escape) {
            for (int group = 1; group <= 4; group++) {
                if (escape.group(group) != null) {
                    return (char) Integer.parseInt(escape.group(group), group == 4 ? 10 : 16);
                }
            }
            return escape.group(5).charAt(0);
        }
    }
}
