package io.github.graphcalls.examples.fleet;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;

/**
 * The data of a task: a call that is believed alive. Stored as text, {@code contoso.com seen}, so that a database shows it.
 *
 * @param tenant the tenant that owns the call
 * @param seen whether the call was once found, or a notification named it: without that, "no such call" may mean a wrong tenant
 */
record BelievedCall(String tenant, boolean seen) {

    private static final String SEEN = " seen";

    static final Serializer SERIALIZER = new Serializer() {
        @Override
        public byte[] serialize(Object data) {
            return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            String text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
            return type.cast(type == BelievedCall.class ? of(text) : type == String.class ? text : null);
        }
    };

    private static BelievedCall of(String text) {
        return text.endsWith(SEEN)
                ? new BelievedCall(text.substring(0, text.length() - SEEN.length()), true)
                : new BelievedCall(text, false);
    }

    @Override
    public String toString() {
        return seen ? tenant + SEEN : tenant;
    }
}
