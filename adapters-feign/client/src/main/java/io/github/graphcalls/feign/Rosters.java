package io.github.graphcalls.feign;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupOutcome.Found;
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
record Rosters(int mostPages, int suspectSize) {

    static final Rosters USUAL = new Rosters(100, 100);

    /** Asks for a further page. */
    interface Asking {
        /** The document behind the link, or empty when it cannot be had. */
        Optional<byte[]> page(CallRelationship relationship, String link);
    }

    Found complete(Found found, CallQuery query, Asking asking) {
        Call call = found.found();
        for (CallRelationship relationship : query.expand()) {
            call = complete(call, relationship, asking);
        }
        return call == found.found() ? found : new Found(call, found.diagnostics());
    }

    private Call complete(Call first, CallRelationship relationship, Asking asking) {
        if (isSuspect(relationship, RelationshipPages.of(first, relationship))) {
            return RelationshipPages.doubted(first, relationship);
        }
        Call call = first;
        Set<String> followed = new HashSet<>();
        while (followed.size() < mostPages) {
            Optional<String> link = linkIn(call, relationship);
            // One that leads back would bring the same items again and again.
            if (link.isEmpty() || !followed.add(link.get())) {
                return call;
            }
            Optional<Call> longer = longer(call, relationship, asking.page(relationship, link.get()));
            if (longer.isEmpty()) {
                return call;
            }
            call = longer.get();
        }
        return call;
    }

    private boolean isSuspect(CallRelationship relationship, Relationship<?> known) {
        if (suspectSize == 0 || !(known instanceof Relationship.Whole<?>)) {
            return false;
        }
        int size = known.items().size();
        return size == suspectSize || size == 0 && relationship == CallRelationship.PARTICIPANTS;
    }

    private static Optional<String> linkIn(Call call, CallRelationship relationship) {
        return RelationshipPages.of(call, relationship) instanceof Relationship.CutShort<?> part
                ? part.continuation()
                : Optional.empty();
    }

    private static Optional<Call> longer(Call call, CallRelationship relationship, Optional<byte[]> page) {
        return page.flatMap(
                bytes -> RelationshipPages.append(call, relationship, bytes).call());
    }
}
