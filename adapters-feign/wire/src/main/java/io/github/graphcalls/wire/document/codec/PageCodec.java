package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.ContentSharingSession;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.routing.AudioRoutingGroup;
import io.github.graphcalls.call.value.Relationship;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A page of a relationship, which is a relationship as well: whole when no other page follows. Annotations of the page other
 * than the link have no place in a call and are left.
 *
 * @param items how an item stands in a document
 * @param getter the relationship of a call
 * @param setter a call's builder with another relationship
 * @param <T> what is related
 */
public record PageCodec<T>(
        ValueCodec<Object> items,
        Function<Call, Relationship<T>> getter,
        BiFunction<CallBuilder, Relationship<T>, CallBuilder> setter)
        implements ValueCodec<Relationship<T>> {

    private static final String VALUE = "value";

    private static final PageCodec<?> AUDIO_ROUTING_GROUPS =
            of(AudioRoutingGroup.class, Call::audioRoutingGroups, CallBuilder::audioRoutingGroups);
    private static final PageCodec<?> CONTENT_SHARING_SESSIONS =
            of(ContentSharingSession.class, Call::contentSharingSessions, CallBuilder::contentSharingSessions);
    private static final PageCodec<?> OPERATIONS = of(CommsOperation.class, Call::operations, CallBuilder::operations);
    private static final PageCodec<?> PARTICIPANTS =
            of(Participant.class, Call::participants, CallBuilder::participants);

    private static <T> PageCodec<T> of(
            Class<T> type,
            Function<Call, Relationship<T>> getter,
            BiFunction<CallBuilder, Relationship<T>, CallBuilder> setter) {
        return new PageCodec<>(Codecs.of(type), getter, setter);
    }

    /**
     * The codec of the pages of a relationship.
     *
     * @param relationship the relationship
     * @return the codec
     */
    public static PageCodec<?> of(CallRelationship relationship) {
        return switch (relationship) {
            case AUDIO_ROUTING_GROUPS -> AUDIO_ROUTING_GROUPS;
            case CONTENT_SHARING_SESSIONS -> CONTENT_SHARING_SESSIONS;
            case OPERATIONS -> OPERATIONS;
            case PARTICIPANTS -> PARTICIPANTS;
        };
    }

    @Override
    public Relationship<T> read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw InvalidDocumentException.expected(parser, "an object");
        }
        List<T> value = null;
        String link = null;
        String name = null;
        try {
            while ((name = parser.nextFieldName()) != null) {
                parser.nextToken();
                if (name.equals(VALUE)) {
                    refuseSecond(value, parser);
                    value = list(new ListCodec<>(items).read(parser));
                } else if (name.equals(ComponentCodec.NEXT_LINK)) {
                    refuseSecond(link, parser);
                    link = parser.currentToken() == JsonToken.VALUE_NULL ? null : Scalars.text(parser, "a link");
                } else {
                    parser.skipChildren();
                }
                name = null;
            }
        } catch (JsonProcessingException e) {
            throw name == null ? e : JsonMappingException.wrapWithPath(e, this, name);
        }
        if (value == null) {
            throw JsonMappingException.wrapWithPath(new InvalidDocumentException(parser, "is missing"), this, VALUE);
        }
        return link == null ? Relationship.complete(value) : Relationship.partial(value, link);
    }

    private static void refuseSecond(Object first, JsonParser parser) throws InvalidDocumentException {
        if (first != null) {
            throw new InvalidDocumentException(parser, "is there twice");
        }
    }

    @SuppressWarnings("unchecked")
    private List<T> list(List<Object> read) {
        return (List<T>) read;
    }

    @Override
    public void write(Relationship<T> page, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeArrayFieldStart(VALUE);
        for (T item : page.items()) {
            items.write(item, generator);
        }
        generator.writeEndArray();
        if (page instanceof Relationship.Partial<T> part && part.nextLink().isPresent()) {
            generator.writeStringField(ComponentCodec.NEXT_LINK, part.nextLink().get());
        }
        generator.writeEndObject();
    }

    /**
     * Writes the items that a call has, as a page.
     *
     * @param call the call
     * @param generator the generator
     * @throws IOException if the generator cannot write
     */
    public void writeOf(Call call, JsonGenerator generator) throws IOException {
        write(getter.apply(call), generator);
    }

    /**
     * Reads a page and adds its items to those of a call.
     *
     * @param call the call with the items so far
     * @param parser the parser, at the first token of the page
     * @return the call with all items; the relationship is cut short if the page has a link to another one
     * @throws IOException if the page is not JSON, beyond a bound, or not of the expected form
     */
    public Call readBehind(Call call, JsonParser parser) throws IOException {
        List<T> known = getter.apply(call).items();
        Relationship<T> page = read(parser);
        List<T> all = Stream.concat(known.stream(), page.items().stream()).toList();
        Relationship<T> longer = page.fold(
                Relationship::notExpanded,
                whole -> Relationship.complete(all),
                part -> new Relationship.Partial<>(all, part.nextLink()));
        return setter.apply(call.toBuilder(), longer).build();
    }

    /**
     * Marks the relationship of a call as cut short, without a link to the rest.
     *
     * @param call the call
     * @return the call with the same items
     */
    public Call markPartial(Call call) {
        Relationship<T> part = new Relationship.Partial<>(getter.apply(call).items(), Optional.empty());
        return setter.apply(call.toBuilder(), part).build();
    }
}
