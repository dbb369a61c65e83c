package io.github.graphcalls.examples.cli.bulk;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.shell.Redaction;
import java.util.regex.Pattern;

/** Reads an id without what a paste leaves around it. */
final class PastedId {

    /** White space, control and format characters, and quotation marks and brackets that no id begins or ends with. */
    private static final Pattern AROUND_AN_ID = Pattern.compile(
            "^AROUND+|AROUND+$".replace("AROUND", "[\\p{Z}\\p{Cc}\\p{Cf}\\p{Pi}\\p{Pf}\"'`{}<>\\[\\]\u201a\u201e]"));

    private PastedId() {}

    /**
     * Reads an id. The error contains no id, since a secret may stand in its place.
     *
     * @throws IllegalArgumentException if it is none
     */
    static CallId parse(String text) {
        String id = AROUND_AN_ID.matcher(text).replaceAll("");
        try {
            return CallId.of(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    Redaction.without(id, e.getMessage())
                            .replace("pass the id as Graph sent it, without surrounding characters,", "pass an id"),
                    e);
        }
    }
}
