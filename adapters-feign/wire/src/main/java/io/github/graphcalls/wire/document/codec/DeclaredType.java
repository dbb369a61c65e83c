package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonParser;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.OneLine;
import java.io.IOException;
import java.util.Set;

/**
 * The {@code @odata.type} of an object. A document that declares itself to be something other than a call is no call, even
 * with the id of one: any entity of Graph has an id. Other objects keep a type that the model does not know.
 */
final class DeclaredType {

    private static final String CALL = RecordCodec.typeOf(Call.class);
    private static final Set<String> CALL_NAMES = Set.of("microsoft.graph.call", "graph.call", "call");

    private DeclaredType() {}

    /**
     * Reads the type at which the parser stands.
     *
     * @param implied the type that the place implies; null where it implies none
     * @return the type as it came
     * @throws InvalidDocumentException if a call is implied and another type is declared
     */
    static String read(JsonParser parser, String implied) throws IOException {
        String type = Scalars.text(parser, "a string");
        if (CALL.equals(implied) && !type.equals(CALL)) {
            requireCall(type, parser);
        }
        return type;
    }

    /** The name may come without its {@code #}, behind the URL of the metadata, and in any case; a blank one names no type. */
    private static void requireCall(String type, JsonParser parser) throws InvalidDocumentException {
        String name = type.substring(type.lastIndexOf('#') + 1).strip();
        if (!type.isBlank() && CALL_NAMES.stream().noneMatch(name::equalsIgnoreCase)) {
            throw new InvalidDocumentException(
                    parser, "expected a call, found " + withArticle(name.isEmpty() ? type : name));
        }
    }

    /** The name without its namespace; the whole name of a collection, or of what another namespace names a call. */
    private static String withArticle(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (last.isEmpty() || last.equalsIgnoreCase("call") || name.indexOf('(') >= 0) {
            last = name;
        }
        boolean beginsWithVowel = "aeioAEIO".indexOf(last.charAt(0)) >= 0;
        return (beginsWithVowel ? "an " : "a ") + OneLine.of(last);
    }
}
