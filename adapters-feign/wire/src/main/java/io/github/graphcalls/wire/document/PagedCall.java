package io.github.graphcalls.wire.document;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.outcome.LookupOutcome;

/**
 * A call whose relationships grow page by page, within bounds, since links may never end. Not safe for use by several threads.
 */
public final class PagedCall {

    /** The maximum number of items of a relationship. */
    public static final int MAX_ITEMS = 20_000;

    /** The maximum size of the further pages of a call, all relationships together: 32 MiB. */
    public static final int MAX_BYTES = 32 * 1024 * 1024;

    /** The maximum weight of all pages, as {@link MeteredParser} counts: enough for 20,000 items of 60 values. */
    private static final long MAX_WEIGHT = 4L * MAX_BYTES;

    private Call call;
    private long bytes;
    private long weight;

    /**
     * Starts with a call before its further pages.
     *
     * @param first the call with the first page of each relationship
     */
    public PagedCall(Call first) {
        call = requireNonNull(first, "first");
    }

    /**
     * Returns the call with the pages added so far.
     *
     * @return the call; a relationship to which a page was not added is partial, with the link to that page
     */
    public Call call() {
        return call;
    }

    /**
     * Adds the items of a page.
     *
     * @param relationship the relationship of the page
     * @param page a JSON document in UTF-8
     * @return false for a page that is malformed or beyond a bound, after which no other page fits
     */
    public boolean append(CallRelationship relationship, byte[] page) {
        bytes += page.length;
        if (bytes > MAX_BYTES) {
            return false;
        }
        LookupOutcome outcome = RelationshipPages.append(call, relationship, page, counted -> weight += counted);
        if (weight > MAX_WEIGHT
                || outcome.toOptional()
                        .filter(longer -> longer.get(relationship).items().size() <= MAX_ITEMS)
                        .isEmpty()) {
            return false;
        }
        call = outcome.toOptional().orElseThrow();
        return true;
    }
}
