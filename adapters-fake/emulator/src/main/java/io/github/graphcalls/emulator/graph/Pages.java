package io.github.graphcalls.emulator.graph;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Relationship;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits relationships into pages, each with a link to the next (FACTS.md#paged-relationships).
 *
 * @param size how many items a page has
 */
record Pages(int size) {

    private static final String TOKEN = "$skiptoken=";
    private static final Pattern SKIP = Pattern.compile("(?:^|&)(?:\\$|%24)skiptoken=([^&]*)");
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    /** The call with the first page of each relationship that was expanded. */
    Call firstOf(Call call, Set<CallRelationship> expanded, String link) {
        Call page = call;
        for (CallRelationship relationship : expanded) {
            page = pageOf(page, relationship, 0, link);
        }
        return page;
    }

    /** The call with one page of a relationship. */
    Call pageOf(Call call, CallRelationship relationship, int from, String link) {
        String next = link + relationship.graphName() + "?" + TOKEN + (from + size);
        return call.toBuilder()
                .set(relationship, page(call.get(relationship), from, next))
                .build();
    }

    private <T> Relationship<T> page(Relationship<T> all, int from, String next) {
        List<T> items = all.items();
        if (from == 0 && items.size() <= size) {
            return all;
        }
        int to = Math.min(items.size(), from + size);
        List<T> page = items.subList(Math.min(from, to), to);
        return to < items.size() ? Relationship.partial(page, next) : last(all, page);
    }

    /** The last page of ours ends as the relationship of the lookup does. */
    private static <T> Relationship<T> last(Relationship<T> all, List<T> page) {
        return all.fold(
                Relationship::notExpanded,
                complete -> Relationship.complete(page),
                partial -> new Relationship.Partial<>(page, partial.nextLink()));
    }

    /**
     * Reads where a page begins.
     *
     * @param query the options of the request
     * @return the index of its first item
     * @throws IllegalArgumentException for an index that no link of this emulator has
     */
    int startOf(String query) {
        Matcher option = SKIP.matcher(query);
        if (!option.find()) {
            return 0;
        }
        if (!INDEX.matcher(option.group(1)).matches()) {
            throw new IllegalArgumentException("The skip token is not valid: follow @odata.nextLink as it is.");
        }
        return Integer.parseInt(option.group(1));
    }
}
