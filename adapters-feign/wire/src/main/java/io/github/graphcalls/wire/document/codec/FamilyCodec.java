package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.graphcalls.call.media.MediaConfig.OtherMediaConfig;
import io.github.graphcalls.call.meeting.MeetingInfo.OtherMeetingInfo;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Binds an object to a variant of a sealed family by its type (FACTS.md#type-discriminators). An object with an unknown type or
 * none is bound to the catch-all of the family, which keeps all members.
 */
final class FamilyCodec implements ValueCodec<Object> {

    private static final Set<Class<?>> CATCH_ALLS = Set.of(OtherMediaConfig.class, OtherMeetingInfo.class);

    private final Map<String, RecordCodec> byType = new HashMap<>();
    private final Map<Class<?>, RecordCodec> byClass = new HashMap<>();
    private final RecordCodec catchAll;

    FamilyCodec(Class<?> family) {
        RecordCodec rest = null;
        for (Class<?> variant : family.getPermittedSubclasses()) {
            RecordCodec codec = new RecordCodec(variant);
            byClass.put(variant, codec);
            if (isCatchAll(variant)) {
                rest = codec;
            } else {
                byType.put(DeclaredType.of(variant), codec);
            }
        }
        catchAll = rest;
    }

    static boolean isCatchAll(Class<?> variant) {
        return CATCH_ALLS.contains(variant);
    }

    @Override
    public Object read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw InvalidDocumentException.expected(parser, "an object");
        }
        String first = parser.nextFieldName();
        if (DeclaredType.MEMBER.equals(first) && parser.nextToken() == JsonToken.VALUE_STRING) {
            String type = parser.getText();
            RecordCodec variant = variant(type);
            return variant.readMembers(parser, type, variant.defaults(), null, RecordCodec.NO_OTHER_TYPE);
        }
        return readBuffered(parser, first);
    }

    /** Buffers the members, since the type is not the first one. */
    private Object readBuffered(JsonParser parser, String first) throws IOException {
        try (TokenBuffer buffer = new TokenBuffer(parser)) {
            buffer.writeStartObject();
            String type = null;
            for (String name = first; name != null; name = parser.nextFieldName()) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    parser.nextToken();
                }
                if (name.equals(DeclaredType.MEMBER) && parser.currentToken() == JsonToken.VALUE_STRING) {
                    type = parser.getText();
                }
                buffer.writeFieldName(name);
                buffer.copyCurrentStructure(parser);
            }
            buffer.writeEndObject();
            JsonParser replay = buffer.asParser(parser);
            replay.nextToken();
            return variant(type).read(replay);
        }
    }

    private RecordCodec variant(String type) {
        RecordCodec codec = byType.get(type);
        if (codec == null && type != null && !type.startsWith("#")) {
            codec = byType.get("#" + type);
        }
        return codec == null ? catchAll : codec;
    }

    @Override
    public void write(Object value, JsonGenerator generator) throws IOException {
        byClass.get(value.getClass()).write(value, generator);
    }
}
