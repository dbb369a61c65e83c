package io.github.graphcalls.feign.request;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.wire.document.PagedCall;
import io.github.graphcalls.wire.document.RelationshipPages;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Completes expanded relationships page by page, within bounds. A relationship whose next page cannot be had stays incomplete, and
 * so does one without a link whose size is that of a service's usual page, and a roster without participants: a call has at least
 * one participant, yet Graph shows none of a call between two, nor right after answering (FACTS.md#empty-rosters).
 *
 * @param maxPages how many further pages of a relationship are requested
 * @param suspectSize the size of a first page without a link that may be incomplete; 0 trusts every size, an empty roster too
 */
record RelationshipPager(int maxPages, int suspectSize) {

    /** Requests further pages. */
    interface PageRequests {
        /** Returns the document behind the link, or empty when it cannot be had. */
        Optional<byte[]> page(CallRelationship relationship, String link);
    }

    Found complete(Found found, CallQuery query, PageRequests requests) {
        Call first = RelationshipPages.markPossiblyPartial(found.call(), query.expand(), suspectSize);
        PagedCall paged = new PagedCall(first);
        query.expand().forEach(relationship -> complete(paged, relationship, requests));
        return new Found(paged.call(), found.diagnostics());
    }

    private void complete(PagedCall paged, CallRelationship relationship, PageRequests requests) {
        Set<String> followed = new HashSet<>();
        while (followed.size() < maxPages) {
            Optional<String> link = linkIn(paged.call(), relationship);
            // A link that leads back would return the same items again, and one is left whose page could not be added.
            if (link.isEmpty() || !followed.add(link.get())) {
                return;
            }
            requests.page(relationship, link.get()).ifPresent(page -> paged.append(relationship, page));
        }
    }

    private static Optional<String> linkIn(Call call, CallRelationship relationship) {
        return call.get(relationship) instanceof Relationship.Partial<?> part ? part.nextLink() : Optional.empty();
    }
}
