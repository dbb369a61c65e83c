package io.github.graphcalls.wire.document.codec.notification;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.wire.LookupPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call and the path of a resource below it, such as {@code participants}.
 *
 * @param callId the call
 * @param below the path below the call without a slash at either end; empty for the call itself
 * @param isPlain whether the id needs no escapes
 */
record ResourcePath(CallId callId, String below, boolean isPlain) {

    private static final int MAX_LENGTH = 2048;
    private static final String CALLS = "calls";
    private static final String KEY = "calls('";
    private static final String QUOTE = "%27";
    private static final String KEY_END = "')";
    private static final boolean[] PLAIN = plain();

    /**
     * Reads a path or an address with any prefix: {@code /communications/calls/ID/…}, {@code /app/calls/ID}, {@code calls('ID')},
     * whose quotes may be escaped.
     *
     * @param text {@code resourceUrl}, {@code resource} or {@code @odata.id}
     * @return the call and the resource; empty if the text names no call
     */
    static Optional<ResourcePath> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (text.startsWith(LookupPath.CALLS) && text.indexOf('/', LookupPath.CALLS.length()) < 0) {
            Optional<ResourcePath> call = of(text.substring(LookupPath.CALLS.length()), "");
            if (call.isPresent()) {
                return call;
            }
        }
        String path = withoutQuery(text).replace(QUOTE, "'");
        int start;
        for (int end = path.length(); end >= 0; end = start - 1) {
            start = path.lastIndexOf('/', end - 1) + 1;
            if (end < path.length() && end - start == CALLS.length() && isAt(start, CALLS, path)) {
                int slash = path.indexOf('/', end + 1);
                int idEnd = slash < 0 ? path.length() : slash;
                return of(path.substring(end + 1, idEnd), behind(idEnd, path));
            }
            if (isAt(start, KEY, path) && path.startsWith(KEY_END, end - KEY_END.length())) {
                int idStart = start + KEY.length();
                return of(path.substring(idStart, Math.max(idStart, end - KEY_END.length())), behind(end, path));
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(int start, String name, String path) {
        return path.regionMatches(true, start, name, 0, name.length());
    }

    private static String behind(int slash, String path) {
        return path.substring(Math.min(slash + 1, path.length()));
    }

    private static String withoutQuery(String text) {
        int query = text.indexOf('?');
        int fragment = text.indexOf('#');
        int end = query < 0 ? fragment : fragment < 0 ? query : Math.min(query, fragment);
        String path = (end < 0 ? text : text.substring(0, end)).strip();
        int length = path.length();
        while (length > 0 && path.charAt(length - 1) == '/') {
            length--;
        }
        return path.substring(0, length);
    }

    private static Optional<ResourcePath> of(String id, String below) {
        try {
            return Optional.of(
                    id.indexOf('%') < 0
                            ? of(CallId.of(id), below)
                            : of(LookupPath.parse(LookupPath.CALLS + id).id(), below));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    static ResourcePath of(CallId callId, String below) {
        return new ResourcePath(callId, below, isPlain(callId.value()));
    }

    ResourcePath with(String otherBelow) {
        return new ResourcePath(callId, otherBelow, isPlain);
    }

    /** Returns the path of a call; empty if the text is no id. */
    static Optional<ResourcePath> ofCall(String id) {
        return id.indexOf('%') < 0 ? of(id, "") : Optional.empty();
    }

    /** Returns the resource of {@code @odata.id} or of the id of the call itself. */
    static Optional<ResourcePath> ofEntity(Object item) {
        Object only = item instanceof List<?> list && list.size() == 1 ? list.get(0) : item;
        Map<?, ?> data = only instanceof Map<?, ?> object ? object : Map.of();
        boolean isOther = data.get(Names.TYPE) instanceof String type && !Names.isType(type, "call");
        return of(data.get(Names.ODATA_ID))
                .or(() -> !isOther && data.get(Names.ID) instanceof String id ? ofCall(id) : Optional.empty());
    }

    /** Returns the path of a text; empty for another value. */
    static Optional<ResourcePath> of(Object text) {
        return text instanceof String path ? parse(path) : Optional.empty();
    }

    /** {@return the path as Graph writes it} */
    String text() {
        String call = isPlain ? LookupPath.CALLS + callId.value() : LookupPath.of(CallQuery.of(callId));
        return below.isEmpty() ? call : call + "/" + below;
    }

    /** Returns whether this is the path as Graph writes it; {@link #text} makes strings, and notifications arrive in thousands. */
    boolean isWrittenAs(String url) {
        if (!isPlain) {
            return url.equals(text());
        }
        int end = LookupPath.CALLS.length() + callId.value().length();
        return url.length() == (below.isEmpty() ? end : end + 1 + below.length())
                && url.startsWith(LookupPath.CALLS)
                && url.startsWith(callId.value(), LookupPath.CALLS.length())
                && (below.isEmpty() || url.charAt(end) == '/' && url.endsWith(below));
    }

    /** Returns whether an id needs no escapes, which are slow: notifications arrive in thousands. */
    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char unit = id.charAt(i);
            if (unit >= PLAIN.length || !PLAIN[unit]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        for (char unit = 0; unit < plain.length; unit++) {
            plain[unit] = Character.isLetterOrDigit(unit) || unit == '-';
        }
        return plain;
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
