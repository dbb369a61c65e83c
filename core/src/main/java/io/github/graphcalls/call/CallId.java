package io.github.graphcalls.call;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.OneLine;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The id of a call: opaque (FACTS.md#call-ids), but always one valid segment of a path, so that no id can lead a request and
 * its token to another resource. Immutable.
 *
 * @param value the id as Graph sent it, with or without dashes, in any case
 */
public record CallId(String value) {

    private static final int GUID_DIGITS = 32;
    private static final int DASHED_GUID_LENGTH = GUID_DIGITS + 4;
    /** The bit in which the letters of the two cases differ; each digit has it. */
    private static final int LOWER_CASE = 0x20;

    private static final int MAX_LENGTH = 256;
    private static final String FORBIDDEN = "/\\%?#\"'`{}<>";

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException for an id that is blank, {@code .} or {@code ..}, longer than 256 characters, or that
     *     contains white space or another separator, a control or format character (Unicode categories Z, Cc, Cf), half of a
     *     surrogate pair, or one of <code>/ \ % ? # " ' ` { } &lt; &gt;</code>
     */
    public CallId {
        requireNonNull(value, "value");
        String wrong = wrongWith(value);
        if (wrong != null) {
            throw new IllegalArgumentException("call id " + wrong + ": \"" + OneLine.of(value)
                    + "\"; pass the id as Graph sent it, without surrounding characters, such as"
                    + " 2e1a0b00-2db4-4022-9570-243709c565ab");
        }
    }

    /**
     * Returns the id of a text.
     *
     * @param text the id as Graph sent it
     * @return the id
     * @throws IllegalArgumentException for a text that cannot be one segment of a path
     */
    public static CallId of(String text) {
        return new CallId(text);
    }

    /**
     * Returns whether two ids identify the same call: Graph writes a GUID with dashes and in lower case, or without dashes and in
     * upper case. Any other id is opaque, and equal to itself alone.
     *
     * @param other another id
     * @return whether they are equal, apart from case and dashes of a GUID
     */
    public boolean sameCallAs(CallId other) {
        return value.equals(other.value) || key().equals(other.key());
    }

    /**
     * Returns a key for maps that is equal for all spellings of an id.
     *
     * @return a GUID without dashes in lower case, any other id as it is
     */
    public String key() {
        boolean isDashed = value.length() == DASHED_GUID_LENGTH;
        if (!isDashed && value.length() != GUID_DIGITS) {
            return value;
        }
        // Neither a regular expression nor several copies, since each notification and each lookup has a key.
        char[] digits = new char[GUID_DIGITS];
        int count = 0;
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            boolean isDash = isDashed && (i == 8 || i == 13 || i == 18 || i == 23);
            if (isDash ? unit != '-' : !HexFormat.isHexDigit(unit)) {
                return value;
            }
            if (!isDash) {
                digits[count++] = (char) (unit | LOWER_CASE);
            }
        }
        return new String(digits);
    }

    private static @Nullable String wrongWith(String value) {
        if (value.isBlank()) {
            return "is blank";
        }
        if (value.length() > MAX_LENGTH) {
            return "is longer than " + MAX_LENGTH + " characters";
        }
        if (value.equals(".") || value.equals("..")) {
            return "is a relative path";
        }
        int next = 0;
        while (next < value.length()) {
            char unit = value.charAt(next);
            // Most characters of ids. By a table, since comparisons of random digits are mispredicted branches.
            if (HexFormat.isHexDigit(unit) || unit == '-' || Character.isLetterOrDigit(unit)) {
                next++;
                continue;
            }
            int codePoint = value.codePointAt(next);
            int type = Character.getType(codePoint);
            if (type == Character.SURROGATE) {
                return "contains half of a surrogate pair";
            }
            if (isForbidden(codePoint, type)) {
                return String.format("contains an invalid character, U+%04X at index %d", codePoint, next);
            }
            next += Character.charCount(codePoint);
        }
        return null;
    }

    /** Refuses characters that a path cannot have, and those that come along when an id is copied from a table or a page. */
    private static boolean isForbidden(int codePoint, int type) {
        return switch (type) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> FORBIDDEN.indexOf(codePoint) >= 0;
        };
    }

    /** The id itself, on one line. */
    @Override
    public String toString() {
        return OneLine.of(value);
    }
}
