package io.github.graphcalls.wire.document;

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
record PageCodec<T>(
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

    static PageCodec<?> of(CallRelationship relationship) {
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
            throw MisshapenException.expected(parser, "an object");
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
                } else if (name.equals(Part.NEXT_LINK)) {
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
            throw JsonMappingException.wrapWithPath(MisshapenException.saying(parser, "is missing"), this, VALUE);
        }
        return link == null ? Relationship.whole(value) : Relationship.cutShort(value, link);
    }

    private static void refuseSecond(Object first, JsonParser parser) throws MisshapenException {
        if (first != null) {
            throw MisshapenException.saying(parser, "is there twice");
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
        if (page instanceof Relationship.CutShort<T> part && part.continuation().isPresent()) {
            generator.writeStringField(Part.NEXT_LINK, part.continuation().get());
        }
        generator.writeEndObject();
    }

    void writeOf(Call call, JsonGenerator generator) throws IOException {
        write(getter.apply(call), generator);
    }

    /** The call with the items that it has and those of the page, as whole or as cut short as the page. */
    Call readBehind(Call call, JsonParser parser) throws IOException {
        List<T> known = getter.apply(call).items();
        Relationship<T> page = read(parser);
        List<T> all = Stream.concat(known.stream(), page.items().stream()).toList();
        Relationship<T> longer = page.fold(
                Relationship::notAsked,
                whole -> Relationship.whole(all),
                part -> new Relationship.CutShort<>(all, part.continuation()));
        return setter.apply(call.toBuilder(), longer).build();
    }

    Call doubted(Call call) {
        Relationship<T> part = new Relationship.CutShort<>(getter.apply(call).items(), Optional.empty());
        return setter.apply(call.toBuilder(), part).build();
    }
}
