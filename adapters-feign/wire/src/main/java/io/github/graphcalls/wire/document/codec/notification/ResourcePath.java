package io.github.graphcalls.wire.document.codec.notification;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.wire.LookupPath;
import java.util.List;
import java.util.Optional;

/**
 * A call and the path of a resource below it, such as {@code participants}.
 *
 * @param callId the call
 * @param below the path below the call without a slash at either end; empty for the call itself
 */
record ResourcePath(CallId callId, String below) {

    private static final int MAX_LENGTH = 2048;
    private static final String CALLS = "calls";
    private static final String KEY = "calls('";

    /**
     * Reads a path or an address with any prefix: {@code /communications/calls/ID/…}, {@code /app/calls/ID}, {@code calls('ID')}.
     *
     * @param text {@code resourceUrl}, {@code resource} or {@code @odata.id}
     * @return the call and the resource; empty if the text names no call
     */
    static Optional<ResourcePath> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        List<String> segments = List.of(withoutQuery(text).split("/"));
        for (int i = segments.size() - 1; i >= 0; i--) {
            String segment = segments.get(i);
            if (segment.equalsIgnoreCase(CALLS) && i + 1 < segments.size()) {
                return of(segments.get(i + 1), segments.subList(i + 2, segments.size()));
            }
            if (segment.regionMatches(true, 0, KEY, 0, KEY.length()) && segment.endsWith("')")) {
                String id = segment.substring(KEY.length(), Math.max(KEY.length(), segment.length() - 2));
                return of(id, segments.subList(i + 1, segments.size()));
            }
        }
        return Optional.empty();
    }

    private static String withoutQuery(String text) {
        int query = text.indexOf('?');
        int fragment = text.indexOf('#');
        int end = query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private static Optional<ResourcePath> of(String id, List<String> below) {
        try {
            CallId callId = id.indexOf('%') < 0
                    ? CallId.of(id)
                    : LookupPath.parse(LookupPath.CALLS + id).id();
            return Optional.of(new ResourcePath(callId, below.isEmpty() ? "" : String.join("/", below)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Returns the path of a call; empty if the text is no id. */
    static Optional<ResourcePath> ofCall(String id) {
        return id.indexOf('%') < 0 ? of(id, List.of()) : Optional.empty();
    }

    /** {@return the path as Graph writes it} */
    String text() {
        String id = callId.value();
        String call = isPlain(id) ? LookupPath.CALLS + id : LookupPath.of(CallQuery.of(callId));
        return below.isEmpty() ? call : call + "/" + below;
    }

    /** Returns whether an id needs no escapes, which are slow: notifications arrive in thousands. */
    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char unit = id.charAt(i);
            if (!(unit >= '0' && unit <= '9'
                    || unit >= 'a' && unit <= 'z'
                    || unit >= 'A' && unit <= 'Z'
                    || unit == '-')) {
                return false;
            }
        }
        return true;
    }

    boolean isCall() {
        return below.isEmpty();
    }

    boolean isRoster() {
        return below.equalsIgnoreCase(Names.PARTICIPANTS);
    }

    boolean isOperation() {
        return below.regionMatches(true, 0, Names.OPERATIONS, 0, Names.OPERATIONS.length());
    }
}
