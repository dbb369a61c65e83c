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
 * Makes expanded relationships whole, page by page, as far as may be. What is not whole then stays cut short, and so does a
 * relationship that came without a link at the very size where a service may have cut it, and a roster without anybody: a
 * call has at least one participant, yet Graph shows none of a call between two, nor right after answering (fact 9.5).
 *
 * @param mostPages how many further pages of a relationship are asked for
 * @param suspectSize the size of a first page that may have been cut though it has no link; 0 suspects none, not even nobody
 */
record RelationshipPager(int mostPages, int suspectSize) {

    /** Asks for a further page. */
    interface PageRequests {
        /** The document behind the link, or empty when it cannot be had. */
        Optional<byte[]> page(CallRelationship relationship, String link);
    }

    Found complete(Found found, CallQuery query, PageRequests requests) {
        Call first = RelationshipPages.markPossiblyPartial(found.call(), query.expand(), suspectSize);
        PagedCall paged = new PagedCall(first);
        query.expand().forEach(relationship -> complete(paged, relationship, requests));
        Call call = paged.call();
        return call == found.call() ? found : new Found(call, found.diagnostics());
    }

    private void complete(PagedCall paged, CallRelationship relationship, PageRequests requests) {
        Set<String> followed = new HashSet<>();
        boolean added = true;
        while (added && followed.size() < mostPages) {
            Optional<String> link = linkIn(paged.call(), relationship);
            // One that leads back would bring the same items again and again.
            if (link.isEmpty() || !followed.add(link.get())) {
                return;
            }
            added = requests.page(relationship, link.get())
                    .filter(page -> paged.append(relationship, page))
                    .isPresent();
        }
    }

    private static Optional<String> linkIn(Call call, CallRelationship relationship) {
        return call.get(relationship) instanceof Relationship.Partial<?> part ? part.nextLink() : Optional.empty();
    }
}
