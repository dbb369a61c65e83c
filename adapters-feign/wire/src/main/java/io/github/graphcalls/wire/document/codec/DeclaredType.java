package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonParser;
import io.github.graphcalls.call.ApplicationMetadata;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.OneLine;
import java.io.IOException;
import java.util.Set;

/**
 * The {@code @odata.type} of an object. A document with the type of another entity is not a call, whatever its id, since every
 * entity of Graph has an id. Nested objects keep a type that the model does not know.
 */
final class DeclaredType {

    /** The name of the member. */
    static final String MEMBER = "@odata.type";

    static final String PREFIX = "#microsoft.graph.";

    private static final String CALL = of(Call.class);
    private static final Set<String> CALL_NAMES = Set.of("microsoft.graph.call", "graph.call", "call");

    private DeclaredType() {}

    /** Returns Graph's type of a class of the domain. */
    static String of(Class<?> type) {
        String name = type.getSimpleName();
        return PREFIX + Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns whether Graph has a type for a record: not for the catch-all of a family, nor for undocumented objects. */
    static boolean isNamed(Class<?> record) {
        return record != ApplicationMetadata.class
                && !FamilyCodec.isCatchAll(record)
                && !record.getPackageName().startsWith(Codecs.class.getPackageName());
    }

    /** Returns a type without its prefix, which may also be the address of a metadata document. */
    static String shortName(String type) {
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type.substring(type.lastIndexOf('.') + 1);
    }

    /**
     * Reads the type at the current token.
     *
     * @param implied the type that the place implies, or null
     * @return the type as Graph sent it; the implied type itself if they are equal, since each object has one to compare
     * @throws InvalidDocumentException if a call is implied and another type is declared
     */
    static String read(JsonParser parser, String implied) throws IOException {
        String type = Scalars.text(parser, "a string");
        if (type.equals(implied)) {
            return implied;
        }
        if (CALL.equals(implied)) {
            requireCall(type, parser);
        }
        return type;
    }

    /** Accepts the name in any case, without its {@code #} or after the URL of the metadata; a blank one is no type. */
    private static void requireCall(String type, JsonParser parser) throws InvalidDocumentException {
        String name = type.substring(type.lastIndexOf('#') + 1).strip();
        if (!type.isBlank() && CALL_NAMES.stream().noneMatch(name::equalsIgnoreCase)) {
            throw new InvalidDocumentException(
                    parser, "expected a call, found " + withArticle(name.isEmpty() ? type : name));
        }
    }

    /** Drops the namespace, except for a collection and for a call of another namespace. */
    private static String withArticle(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (last.isEmpty() || last.equalsIgnoreCase("call") || name.indexOf('(') >= 0) {
            last = name;
        }
        boolean beginsWithVowel = "aeioAEIO".indexOf(last.charAt(0)) >= 0;
        return (beginsWithVowel ? "an " : "a ") + OneLine.of(last);
    }
}
