package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Relationship;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads and writes the pages of a relationship. A page is itself a relationship: complete if it has no link to another page. Its
 * other annotations have no place in a call and are ignored.
 */
public final class PageCodec implements ValueCodec<Relationship<?>> {

    private static final String VALUE = "value";
    private static final List<PageCodec> CODECS =
            Stream.of(CallRelationship.values()).map(PageCodec::new).toList();

    private final CallRelationship relationship;
    private final ValueCodec<Object> items;

    private PageCodec(CallRelationship relationship) {
        this.relationship = relationship;
        items = Codecs.of(RecordLayout.getter(relationship.graphName()).getGenericReturnType());
    }

    /**
     * Returns the codec of the pages of a relationship.
     *
     * @param relationship the relationship
     * @return the codec
     */
    public static PageCodec of(CallRelationship relationship) {
        return CODECS.get(relationship.ordinal());
    }

    @Override
    public Relationship<?> read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw InvalidDocumentException.expected(parser, "an object");
        }
        List<?> value = null;
        String link = null;
        String name = null;
        try {
            while ((name = parser.nextFieldName()) != null) {
                parser.nextToken();
                if (name.equals(VALUE)) {
                    refuseSecond(value, parser);
                    value = (List<?>) items.read(parser);
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
            throw new InvalidDocumentException(parser, "is repeated");
        }
    }

    @Override
    public void write(Relationship<?> page, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeFieldName(VALUE);
        items.write(page.items(), generator);
        if (page instanceof Relationship.Partial<?> part && part.nextLink().isPresent()) {
            generator.writeStringField(ComponentCodec.NEXT_LINK, part.nextLink().get());
        }
        generator.writeEndObject();
    }

    /**
     * Reads a page and adds its items to those of a call.
     *
     * @param call the call with the items of the pages before
     * @param parser the parser, at the first token of the page
     * @return the call with all items; the relationship is partial if the page has a link to another one
     * @throws IOException if the page is not JSON, beyond a bound, or not of the expected form
     */
    public Call append(Call call, JsonParser parser) throws IOException {
        Relationship<?> page = read(parser);
        List<?> all = Stream.concat(call.get(relationship).items().stream(), page.items().stream())
                .toList();
        return with(
                call,
                page instanceof Relationship.Partial<?> part
                        ? new Relationship.Partial<>(all, part.nextLink())
                        : Relationship.complete(all));
    }

    /**
     * Marks the relationship of a call as partial, without a link to the rest.
     *
     * @param call the call
     * @return the call with the same items
     */
    public Call markPartial(Call call) {
        return with(call, new Relationship.Partial<>(call.get(relationship).items(), Optional.empty()));
    }

    private Call with(Call call, Relationship<?> changed) {
        return call.toBuilder().set(relationship, changed).build();
    }
}
