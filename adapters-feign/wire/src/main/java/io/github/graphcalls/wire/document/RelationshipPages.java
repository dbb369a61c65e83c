package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
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
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * The pages of an expanded relationship, such as a long roster: the call's document holds the first and a link to the next
 * (fact 2.13), which is a document of its own, {@code {"value":[…],"@odata.nextLink":"…"}} (fact 2.14).
 */
public final class RelationshipPages {

    private static final JsonFactory JSON = GraphCallModule.jsonFactory();

    private RelationshipPages() {}

    /**
     * A relationship of a call by its name.
     *
     * @param call the call
     * @param relationship which relationship
     * @return what the call has of it
     */
    public static Relationship<?> of(Call call, CallRelationship relationship) {
        return PageCodec.of(relationship).getter().apply(call);
    }

    /**
     * Reads a page and puts its items behind those that the call has.
     *
     * @param call what came so far
     * @param relationship which relationship the page continues
     * @param page a JSON document in UTF-8
     * @return {@link Found} with the longer relationship, whole when the page has no link to another; or
     *     {@link Malformed} with the place in the page; without diagnostics
     */
    public static LookupOutcome append(Call call, CallRelationship relationship, byte[] page) {
        return append(call, relationship, page, weight -> {});
    }

    /** Reads a page, and reports what it came to in memory. */
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
        try (MeteredParser parser = (MeteredParser) JSON.createParser(page)) {
            parser.nextToken();
            Call longer = PageCodec.of(relationship).readBehind(call, parser);
            weight.accept(parser.weight());
            if (parser.nextToken() != null) {
                throw InvalidDocumentException.expected(parser, "the end of the document after the page");
            }
            return new Found(longer, Diagnostics.NONE);
        }
    }

    /**
     * Writes what a call has of a relationship as a page.
     *
     * @param call a call that has the items of the page, {@link Relationship#partial cut short} when another page follows
     * @param relationship which relationship
     * @return the document in UTF-8, with an empty list for what was not asked for
     * @throws IllegalArgumentException if an extra member has the name of a property of the model
     */
    public static byte[] write(Call call, CallRelationship relationship) {
        return write(call, relationship, Set.of());
    }

    /**
     * Writes what a call has of a relationship as a page in other spellings.
     *
     * @param call a call that has the items of the page, {@link Relationship#partial cut short} when another page follows
     * @param relationship which relationship
     * @param spellings the spellings that differ from the usual ones
     * @return the document in UTF-8, with an empty list for what was not asked for
     * @throws IllegalArgumentException if an extra member has the name of a property of the model
     */
    public static byte[] write(Call call, CallRelationship relationship, Set<Spelling> spellings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = SpellingGenerator.of(JSON.createGenerator(text), spellings)) {
            PageCodec.of(relationship).writeOf(call, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Surrogates.escapeLone(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Marks those expanded relationships as cut short that may lack items although the service sent no link to the rest: one
     * whose size is that at which a service may end a page, and a roster without participants. A call has at least one
     * participant, yet Graph returns none for a call between two, nor right after a call was answered (fact 9.5).
     *
     * @param call the call with the first page of each relationship
     * @param expanded the relationships that the query expands
     * @param suspectSize the size of a first page that may lack items; 0 to believe every page, an empty one included
     * @return the call with the same items
     */
    public static Call markPossiblyPartial(Call call, Set<CallRelationship> expanded, int suspectSize) {
        Call doubted = call;
        for (CallRelationship relationship : expanded) {
            if (isSuspect(relationship, of(call, relationship), suspectSize)) {
                doubted = PageCodec.of(relationship).markPartial(doubted);
            }
        }
        return doubted;
    }

    private static boolean isSuspect(CallRelationship relationship, Relationship<?> known, int suspectSize) {
        int size = known.items().size();
        return suspectSize > 0
                && known instanceof Relationship.Complete<?>
                && (size == suspectSize || size == 0 && relationship == CallRelationship.PARTICIPANTS);
    }
}
