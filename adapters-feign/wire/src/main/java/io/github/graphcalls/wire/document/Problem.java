package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.codec.InvalidDocumentException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Creates the outcome for a problem with a document. */
final class Problem {

    /** The outcome of an empty document. */
    static final Malformed NOTHING = at("", "expected a call, found nothing");

    /** Matches the parts of a message that concern the configuration of the parser, except the position of a value. */
    private static final Pattern CONFIGURATION = Pattern.compile("\\[Source: [^]]*(line: \\d+, column: \\d+)]"
            + "|, from `StreamReadConstraints[^`]*`"
            + "|\\.? You can disable the check via `JsonFactory[^`]*`"
            + "|: enable `JsonReadFeature[^`]*` to allow"
            + "| \\(not recognized as one since Feature '\\w+' not enabled for parser\\)"
            + "|(?: for `ObjectNode`| \\(bound as `[^`]*`\\)): not allowed (?:when|as per) `[^`]*`(?: enabled)?");

    private static final int MAX_NAME_LENGTH = 80;

    private Problem() {}

    static Malformed at(String place, String problem) {
        return new Malformed(place, problem, Diagnostics.NONE);
    }

    static Malformed tooLarge(int length) {
        return at("", "expected at most " + CallDocuments.MAX_BYTES + " bytes, found " + length);
    }

    /** Returns the place and the problem of an exception of the parser or of the codec. */
    static Malformed of(IOException e) {
        String place = e instanceof JsonMappingException mapping ? place(mapping.getPath()) : "";
        if (e instanceof InvalidDocumentException invalid) {
            return at(place, invalid.getOriginalMessage());
        }
        if (root(e) instanceof StreamConstraintsException bound) {
            return at(place, "beyond a bound: " + messageOf(bound));
        }
        if (root(e) instanceof JsonProcessingException syntax) {
            return at(place, "not JSON: " + messageOf(syntax) + position(syntax.getLocation()));
        }
        return at(place, "not JSON: " + root(e).getMessage());
    }

    private static String messageOf(JsonProcessingException e) {
        return OneLine.of(CONFIGURATION.matcher(e.getOriginalMessage()).replaceAll("$1"));
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String position(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String place(List<JsonMappingException.Reference> path) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(shortened(step.getFieldName()));
            }
        }
        return place.toString();
    }

    /** Shortens a name from the document, so that the problem fits on the same line. */
    private static String shortened(String name) {
        return OneLine.of(name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH) + "\u2026");
    }
}
