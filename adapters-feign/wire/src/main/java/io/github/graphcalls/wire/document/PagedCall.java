package io.github.graphcalls.wire.document;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.lookup.outcome.LookupOutcome;

/**
 * A call whose relationships grow page by page, within bounds: pages may link on for ever. Not safe for use by several threads.
 */
public final class PagedCall {

    /** How many items a relationship has at most when pages are put together. */
    public static final int MAX_ITEMS = 20_000;

    /** How many bytes the pages of a call have at most, those of all its relationships together: 32 MiB. */
    public static final int MAX_BYTES = 32 * 1024 * 1024;

    /** What all pages become in memory at most, as {@link MeteredParser} counts: room for 20,000 items of 60 values. */
    private static final long MAX_WEIGHT = 4L * MAX_BYTES;

    private Call call;
    private long bytes;
    private long weight;

    /**
     * A call before its further pages.
     *
     * @param first the call with the first page of each relationship
     */
    public PagedCall(Call first) {
        call = requireNonNull(first, "first");
    }

    /**
     * The call so far.
     *
     * @return the call; a relationship to which a page was not added is cut short, with the link to that page
     */
    public Call call() {
        return call;
    }

    /**
     * Puts the items of a page behind those that the call has.
     *
     * @param relationship which relationship the page continues
     * @param page a JSON document in UTF-8
     * @return whether it was added: not when it is malformed, nor when it would lead past a bound, and then no further page fits
     */
    public boolean append(CallRelationship relationship, byte[] page) {
        bytes += page.length;
        if (bytes > MAX_BYTES) {
            return false;
        }
        LookupOutcome outcome = RelationshipPages.append(call, relationship, page, counted -> weight += counted);
        if (weight > MAX_WEIGHT
                || outcome.toOptional()
                        .map(longer -> RelationshipPages.of(longer, relationship))
                        .map(Relationship::items)
                        .filter(items -> items.size() <= MAX_ITEMS)
                        .isEmpty()) {
            return false;
        }
        call = outcome.toOptional().orElseThrow();
        return true;
    }
}
