package io.github.graphcalls.examples.cli.shell;

/** Indents compact JSON by two spaces a level. Changes nothing else, so that numbers keep their digits. */
final class PrettyJson {

    private PrettyJson() {}

    static String of(String compact) {
        StringBuilder pretty = new StringBuilder();
        int depth = 0;
        boolean isInString = false;
        for (int i = 0; i < compact.length(); i++) {
            char next = compact.charAt(i);
            if (isInString) {
                pretty.append(next);
                if (next == '\\') {
                    pretty.append(compact.charAt(++i));
                }
                isInString = next != '"';
            } else if (next == '{' || next == '[') {
                boolean isEmpty = compact.charAt(i + 1) == (next == '{' ? '}' : ']');
                pretty.append(next);
                if (isEmpty) {
                    pretty.append(compact.charAt(++i));
                } else {
                    newLine(pretty, ++depth);
                }
            } else if (next == '}' || next == ']') {
                newLine(pretty, --depth);
                pretty.append(next);
            } else if (next == ',') {
                newLine(pretty.append(next), depth);
            } else {
                pretty.append(next == ':' ? ": " : String.valueOf(next));
                isInString = next == '"';
            }
        }
        return pretty.toString();
    }

    private static void newLine(StringBuilder pretty, int depth) {
        pretty.append('\n').append("  ".repeat(depth));
    }
}
