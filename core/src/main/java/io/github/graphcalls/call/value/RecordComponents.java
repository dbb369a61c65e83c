package io.github.graphcalls.call.value;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Checks and prints the components of a record by name, so that no record has to repeat its names. */
@SuppressWarnings("exports") // JSpecify is not needed at run time
public final class RecordComponents {

    private RecordComponents() {}

    /**
     * Checks that no component is null.
     *
     * @param type the record
     * @param values the components, in the order of the record; those at the end may be left out
     * @throws NullPointerException if one is null, with its name
     */
    public static void requireNonNull(Class<? extends Record> type, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                throw new NullPointerException(type.getRecordComponents()[i].getName());
            }
        }
    }

    /**
     * Returns the name of a record and its components on one line, without absent values and empty lists.
     *
     * @param record the record
     * @return the line, such as {@code Identity[id=1, displayName=Ada]}. Secrets are masked, and of extra members it has the
     *     names
     */
    public static String toString(Record record) {
        StringJoiner line = new StringJoiner(", ", record.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String value = text(get(component, record));
            if (!value.isEmpty()) {
                line.add(component.getName() + "=" + value);
            }
        }
        return line.toString();
    }

    static Object get(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(RecordComponents::text).orElse("");
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? ""
                    : list.stream().map(RecordComponents::text).toList().toString();
        }
        if (value instanceof Extras extras && extras.isEmpty()) {
            return "";
        }
        return value instanceof Record ? value.toString() : OneLine.of(value.toString());
    }
}
