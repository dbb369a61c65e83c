package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.wire.LookupPath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the path {@code /communications/calls('ID')}, the form in which OData and the context of Graph's own documents write a
 * key. Parentheses and quotes may be percent-encoded; a quote within the key is doubled.
 */
final class QuotedKey {

    private static final String QUOTE = "(?:'|%27)";
    private static final Pattern KEY = Pattern.compile("(?:\\(|%28)(?:id(?:=|%3[Dd]))?" + QUOTE + "((?:(?!" + QUOTE
            + ")[^/]|" + QUOTE + "{2})*)" + QUOTE + "(?:\\)|%29)(/.*)?");
    private static final String CALLS = LookupPath.CALLS.substring(0, LookupPath.CALLS.length() - 1);

    private QuotedKey() {}

    /** Returns the same resource with the key as a segment of its path; any other resource unchanged. */
    static String asSegment(String resource) {
        if (!resource.startsWith(CALLS)) {
            return resource;
        }
        Matcher key = KEY.matcher(resource.substring(CALLS.length()));
        if (!key.matches()) {
            return resource;
        }
        String id = key.group(1).replaceAll(QUOTE + "{2}", "%27");
        return CALLS + "/" + id + (key.group(2) == null ? "" : key.group(2));
    }
}
