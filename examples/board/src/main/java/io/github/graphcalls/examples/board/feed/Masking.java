package io.github.graphcalls.examples.board.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Replaces what may be a secret by asterisks: members by their names, and tokens and passwords within strings by their shape. */
public final class Masking {

    /** A JWT or another object in Base64. The word may follow %20 and the like only if it is long. */
    public static final String JWT =
            "(?:(?<![A-Za-z0-9])(?:[eE][yY][jJ]|ey[AI]|ew[o0][gK])[\\w-]+|eyJ[\\w-]{10,})(?:\\.[\\w-]*)*";

    public static final String USER_OF_URL = "(?<=://)[^\\s/@\"]+(?=@)";
    public static final String ENTRA_SECRET = "[\\w.~-]*\\dQ~[\\w.~-]{10,}[\\w.~+/=-]*";

    private static final String MASK = "***";
    private static final Pattern NAME =
            Pattern.compile(".*(?:token|passcode|password|secret|authorization|credential|api-?key).*|jwt|pin|blob");
    private static final Pattern SCHEME = Pattern.compile("((?i:\\b(?:bearer|basic))(?:\\s|%20|[+:=]){1,5})"
            + "(?!(?i:tokens?|authentication|headers?)\\b)[^\\s\"',;|]{4,}");
    private static final String PARAMETER =
            "(?<=(?i:(?:token|secret|assertion|password|passcode|key|code|sig)=))[^\\s&#\"';,]+";
    private static final Pattern VALUE = Pattern.compile(String.join("|", JWT, USER_OF_URL, PARAMETER, ENTRA_SECRET));

    private Masking() {}

    /**
     * Masks a string.
     *
     * @param text any text
     * @return the text without tokens, secrets of Entra, and passwords in URLs
     */
    public static String of(String text) {
        return VALUE.matcher(SCHEME.matcher(text).replaceAll("$1***")).replaceAll(MASK);
    }

    /**
     * Masks a document in place.
     *
     * @param node an object or an array
     * @return the same
     */
    public static JsonNode of(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(masked(member)));
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, masked(array.get(index)));
            }
        }
        return node;
    }

    private static JsonNode masked(Map.Entry<String, JsonNode> member) {
        boolean isSecret =
                NAME.matcher(member.getKey().toLowerCase(Locale.ROOT)).matches();
        return isSecret && !member.getValue().isContainerNode()
                ? JsonNodeFactory.instance.textNode(MASK)
                : masked(member.getValue());
    }

    private static JsonNode masked(JsonNode value) {
        return value.isTextual() ? JsonNodeFactory.instance.textNode(of(value.textValue())) : of(value);
    }
}
