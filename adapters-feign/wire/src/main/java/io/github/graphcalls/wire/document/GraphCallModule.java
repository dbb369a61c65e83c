package io.github.graphcalls.wire.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.codec.Codecs;
import io.github.graphcalls.wire.document.codec.ValueCodec;
import java.io.IOException;

/**
 * A module of Jackson with which a mapper, such as that of a Feign decoder, reads and writes a
 * {@link io.github.graphcalls.call.Call} and each of its parts.
 */
public final class GraphCallModule extends Module {

    /** Creates a module to register with a mapper. */
    public GraphCallModule() {}

    /**
     * Returns a factory of parsers with this module's bounds on depth, length and memory, for a mapper of other documents of
     * Graph. A parser of an array does not check its size.
     *
     * @return a new factory
     */
    public static JsonFactory jsonFactory() {
        return jsonFactory(1);
    }

    /**
     * Returns a factory of parsers of text that holds the values of several documents of Graph.
     *
     * @param documents how many documents the text may hold; its length and memory are bounded by theirs, and its depth has a
     *     level more for each beyond the first
     * @return a new factory
     */
    public static JsonFactory jsonFactory(int documents) {
        return BoundedJson.factory(documents);
    }

    /**
     * Describes an exception of a parser or a mapper, without the names of Jackson's features and classes.
     *
     * @param refused the exception of the parser, or of a mapper with or without this module
     * @return the place, empty for the document as a whole, and the problem on one line, with line and column if they are known;
     *     without diagnostics
     */
    public static Malformed malformed(IOException refused) {
        return Problem.of(refused);
    }

    /**
     * Returns whether this module reads and writes the values of a class.
     *
     * @param type a class
     * @return true for {@link io.github.graphcalls.call.Call} and each of its parts
     */
    public static boolean supports(Class<?> type) {
        return Codecs.isPartOfCall(type);
    }

    @Override
    public String getModuleName() {
        return getClass().getName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return supports(type.getRawClass()) ? new Reading(type.getRawClass()) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return supports(type);
            }
        });
        context.addSerializers(new Serializers.Base() {
            @Override
            public JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription description) {
                return supports(type.getRawClass()) ? new Writing(type.getRawClass()) : null;
            }
        });
    }

    private static final class Reading extends JsonDeserializer<Object> {
        private final ValueCodec<Object> codec;

        Reading(Class<?> type) {
            codec = Codecs.of(type);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return codec.read(parser);
        }
    }

    private static final class Writing extends JsonSerializer<Object> {
        private final ValueCodec<Object> codec;

        Writing(Class<?> type) {
            codec = Codecs.of(type);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            codec.write(value, generator);
        }
    }
}
