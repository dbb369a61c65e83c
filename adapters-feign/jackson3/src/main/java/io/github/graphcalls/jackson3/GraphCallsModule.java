package io.github.graphcalls.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.graphcalls.wire.document.GraphCallModule;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/**
 * Makes a mapper of Jackson 3 read and write a {@link io.github.graphcalls.call.Call} and each of its parts as Graph's documents, by
 * the codec of {@code graph-calls-wire}. A mapper that looks for modules finds it by {@code META-INF/services}, as the one of Spring
 * Boot 4 does. An invalid document is a {@link tools.jackson.databind.exc.MismatchedInputException} with the place of the problem.
 */
public final class GraphCallsModule extends JacksonModule {

    /** Creates a module, to be added to a mapper. */
    public GraphCallsModule() {}

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
            public ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                Class<?> part = type.getRawClass();
                return GraphCallModule.supports(part) ? new DocumentDeserializer(part) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return GraphCallModule.supports(type);
            }
        });
        context.addSerializers(new Serializers.Base() {
            @Override
            public ValueSerializer<?> findSerializer(
                    SerializationConfig config,
                    JavaType type,
                    BeanDescription.Supplier description,
                    JsonFormat.Value format) {
                Class<?> part = type.getRawClass();
                return GraphCallModule.supports(part) ? new DocumentSerializer(part) : null;
            }
        });
    }
}
