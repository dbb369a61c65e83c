package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.graphcalls.call.value.Extras;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes members that no record models as values of the JDK, with every digit of a number. */
public final class ExtrasCodec implements ValueCodec<Extras> {

    static final ValueCodec<Extras> CODEC = new ExtrasCodec();

    private ExtrasCodec() {}

    @Override
    public Extras read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw InvalidDocumentException.expected(parser, "an object");
        }
        return Extras.of(readObject(parser));
    }

    @Override
    public void write(Extras extras, JsonGenerator generator) throws IOException {
        writeAny(extras.members(), generator);
    }

    /**
     * Reads the value of a member into a map, and refuses a repeated name.
     *
     * @param parser the parser, at the name of the member or at its value
     * @param name the name
     * @param members the members so far
     * @throws IOException if the map has the name already, or the value is not JSON or beyond a bound
     */
    public static void readMember(JsonParser parser, String name, Map<String, Object> members) throws IOException {
        String text = parser.currentToken() == JsonToken.FIELD_NAME ? parser.nextTextValue() : null;
        if (members.containsKey(name)) {
            throw new InvalidDocumentException(parser, "is repeated");
        }
        members.put(name, text == null ? readAny(parser) : text);
    }

    private static Map<String, Object> readObject(JsonParser parser) throws IOException {
        return readRest(parser, parser.nextFieldName(), new LinkedHashMap<>());
    }

    /**
     * Reads the rest of an object.
     *
     * @param parser the parser, at the name of a member, at its value, or at the end of the object
     * @param first the name at which the parser stands; null at the end of the object
     * @param members the members so far
     * @return the map of members
     * @throws IOException if a name stands twice, or a value is not JSON or beyond a bound
     */
    public static Map<String, Object> readRest(JsonParser parser, String first, Map<String, Object> members)
            throws IOException {
        String name = first;
        try {
            while (name != null) {
                readMember(parser, name, members);
                name = null;
                name = parser.nextFieldName();
            }
        } catch (JsonProcessingException e) {
            throw name == null ? e : JsonMappingException.wrapWithPath(e, members, name);
        }
        return members;
    }

    /**
     * Reads any value.
     *
     * @param parser the parser, at the first token of the value
     * @return the value as {@link Extras} hold it
     * @throws IOException if the value is not JSON or beyond a bound
     */
    public static Object readAny(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? (Object) parser.getBigIntegerValue()
                        : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> readDecimal(parser);
            default -> throw InvalidDocumentException.expected(parser, "a value");
        };
    }

    /** Returns an integer for a decimal that is written without a fraction and an exponent, since it is read back as one. */
    private static Number readDecimal(JsonParser parser) throws IOException {
        try {
            BigDecimal decimal = parser.getDecimalValue();
            // Written with one digit before the point, 15e2147483647 is 1.5E+2147483648, whose exponent has 33 bits.
            if ((long) decimal.precision() - decimal.scale() > 1L + Integer.MAX_VALUE) {
                throw new NumberFormatException();
            }
            return decimal.scale() == 0 ? decimal.unscaledValue() : decimal;
        } catch (NumberFormatException beyondDecimals) {
            throw InvalidDocumentException.expected(parser, "a number whose exponent has 32 bits", parser.getText());
        }
    }

    private static List<Object> readArray(JsonParser parser) throws IOException {
        List<Object> list = new ArrayList<>();
        try {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(readAny(parser));
            }
        } catch (JsonProcessingException e) {
            throw JsonMappingException.wrapWithPath(e, list, list.size());
        }
        return list;
    }

    /**
     * Writes a value of {@link Extras}.
     *
     * @param value the value, or null
     * @param generator the generator
     * @throws IOException if the generator cannot write
     */
    public static void writeAny(Object value, JsonGenerator generator) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                generator.writeFieldName((String) member.getKey());
                writeAny(member.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object item : list) {
                writeAny(item, generator);
            }
            generator.writeEndArray();
        } else {
            writeScalar(value, generator);
        }
    }

    private static void writeScalar(Object value, JsonGenerator generator) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof BigDecimal decimal) {
            generator.writeNumber(decimal);
        } else if (value instanceof BigInteger big) {
            generator.writeNumber(big);
        } else {
            generator.writeNumber(((Number) value).longValue());
        }
    }
}
