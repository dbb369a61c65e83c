package io.github.graphcalls.call.value;

/**
 * Makes any text safe for one line of a log or a terminal: text from Graph may contain line breaks, escape sequences or marks
 * that reverse the direction of writing.
 */
public final class OneLine {

    private static final int MAX_LENGTH = 500;

    private OneLine() {}

    /**
     * Returns a text on one line of at most 500 characters.
     *
     * @param text any text
     * @return the text, with control and format characters, line separators and lone surrogates written as Java would escape
     *     them, truncated with an ellipsis when it is longer
     */
    public static String of(String text) {
        if (text.length() <= MAX_LENGTH && text.codePoints().noneMatch(OneLine::isEscaped)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        int next = 0;
        while (next < text.length()) {
            int codePoint = text.codePointAt(next);
            String shown = isEscaped(codePoint) ? escape(codePoint) : Character.toString(codePoint);
            boolean last = next + Character.charCount(codePoint) == text.length();
            if (line.length() + shown.length() + (last ? 0 : 1) > MAX_LENGTH) {
                return line.append('\u2026').toString();
            }
            line.append(shown);
            next += Character.charCount(codePoint);
        }
        return line.toString();
    }

    private static String escape(int codePoint) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            escaped.append("\\u").append(String.format("%04x", (int) unit));
        }
        return escaped.toString();
    }

    private static boolean isEscaped(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
