package io.github.graphcalls.wire.document.codec.notification;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.wire.LookupPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call and the path of a resource below it, such as {@code participants}.
 *
 * @param callId the call
 * @param below the path below the call without a slash at either end; empty for the call itself
 */
record ResourcePath(CallId callId, String below) {

    /** A path or an address, with any prefix: {@code /communications/calls/ID/…}, {@code /app/calls/ID}, {@code calls('ID')}. */
    private static final Pattern PATH = Pattern.compile(
            "(?:[^?#]*/)?calls(?:/([^/?#]+)|\\('([^'?#]*)'\\))(?:/([^?#]*?))?/*(?:[?#].*)?", Pattern.CASE_INSENSITIVE);

    /** The path of most notifications, whose id needs no decoding. */
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z-]+");

    /**
     * Reads a path.
     *
     * @param text {@code resourceUrl}, {@code resource} or {@code @odata.id}
     * @return the call and the resource; empty if the text names no call
     * @throws IllegalArgumentException if the id of the call could not be one
     */
    static Optional<ResourcePath> parse(String text) {
        Matcher path = PATH.matcher(text.strip());
        if (!path.matches()) {
            return Optional.empty();
        }
        String id = path.group(1) == null ? path.group(2) : path.group(1);
        String below = path.group(3) == null ? "" : path.group(3);
        return Optional.of(new ResourcePath(CallId.of(decoded(id)), below));
    }

    private static String decoded(String id) {
        return PLAIN.matcher(id).matches() ? id : URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** {@return the path as Graph writes it} */
    String text() {
        return LookupPath.CALLS + callId.value() + (below.isEmpty() ? "" : "/" + below);
    }

    boolean is(String resource) {
        return below.equalsIgnoreCase(resource);
    }

    boolean isBelow(String resource) {
        return below.regionMatches(true, 0, resource + "/", 0, resource.length() + 1);
    }
}
