package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.codec.InvalidDocumentException;
import io.github.graphcalls.wire.document.codec.PageCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Reads and writes the pages of an expanded relationship, such as a long roster. The call's document contains the first page
 * and a link to the next (FACTS.md#paged-relationships), which is a document of its own,
 * {@code {"value":[…],"@odata.nextLink":"…"}} (FACTS.md#relationship-lists).
 */
public final class RelationshipPages {

    private static final JsonFactory JSON = GraphCallModule.jsonFactory();

    private RelationshipPages() {}

    /**
     * Reads a page and adds its items to those of a call.
     *
     * @param call the call with the items of the pages before
     * @param relationship the relationship of the page
     * @param page a JSON document in UTF-8
     * @return {@link Found} with the longer relationship, complete if the page has no link to another one; or
     *     {@link Malformed} with the place in the page; without diagnostics
     */
    public static LookupOutcome append(Call call, CallRelationship relationship, byte[] page) {
        return append(call, relationship, page, weight -> {});
    }

    /** Reads a page, and reports its weight, as {@link MeteredParser} counts. */
    static LookupOutcome append(Call call, CallRelationship relationship, byte[] page, LongConsumer weight) {
        if (page.length > CallDocuments.MAX_BYTES) {
            return Problem.tooLarge(page.length);
        }
        try {
            return BoundedJson.reading(page.length, () -> read(call, relationship, page, weight));
        } catch (IOException e) {
            return Problem.of(e);
        }
    }

    private static LookupOutcome read(Call call, CallRelationship relationship, byte[] page, LongConsumer weight)
            throws IOException {
        try (MeteredParser parser = new MeteredParser(JSON.createParser(page))) {
            parser.nextToken();
            Call longer = PageCodec.of(relationship).append(call, parser);
            weight.accept(parser.weight());
            if (parser.nextToken() != null) {
                throw InvalidDocumentException.expected(parser, "the end of the document after the page");
            }
            return new Found(longer, Diagnostics.NONE);
        }
    }

    /**
     * Writes the items that a call has of a relationship as a page.
     *
     * @param call a call that has the items of the page, {@link Relationship#partial partial} if another page follows
     * @param relationship the relationship
     * @return the document in UTF-8, with an empty list for a relationship that was not expanded
     * @throws IllegalArgumentException if an extra member has the name of a property of the model
     */
    public static byte[] write(Call call, CallRelationship relationship) {
        return write(call, relationship, Set.of());
    }

    /**
     * Writes the items that a call has of a relationship as a page in other spellings.
     *
     * @param call a call that has the items of the page, {@link Relationship#partial partial} if another page follows
     * @param relationship the relationship
     * @param spellings the spellings that differ from the usual ones
     * @return the document in UTF-8, with an empty list for a relationship that was not expanded
     * @throws IllegalArgumentException if an extra member has the name of a property of the model
     */
    public static byte[] write(Call call, CallRelationship relationship, Set<Spelling> spellings) {
        return SpellingGenerator.text(
                        generator -> PageCodec.of(relationship).write(call.get(relationship), generator), spellings)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Marks expanded relationships as partial that may lack items although Graph sent no link to the rest: one of the size at
     * which a service may end a page, and a roster without participants. A call has at least one participant, but Graph returns
     * none for a peer-to-peer call, and none directly after a call was answered (FACTS.md#empty-rosters).
     *
     * @param call the call with the first page of each relationship
     * @param expanded the relationships that the query expands
     * @param suspectSize the size of a first page that may lack items; 0 to accept every page, also an empty one
     * @return the call with the same items
     */
    public static Call markPossiblyPartial(Call call, Set<CallRelationship> expanded, int suspectSize) {
        Call marked = call;
        for (CallRelationship relationship : expanded) {
            if (isSuspect(relationship, call.get(relationship), suspectSize)) {
                marked = PageCodec.of(relationship).markPartial(marked);
            }
        }
        return marked;
    }

    private static boolean isSuspect(CallRelationship relationship, Relationship<?> known, int suspectSize) {
        int size = known.items().size();
        return suspectSize > 0
                && known instanceof Relationship.Complete<?>
                && (size == suspectSize || size == 0 && relationship == CallRelationship.PARTICIPANTS);
    }
}
