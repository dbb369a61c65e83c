package io.github.graphcalls.examples.cli.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.CallId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Replaces names, ids, addresses, numbers and free text in a document, equal ones by equal ones. Only words of enumerations,
 * instants, durations, flags and codes are kept: an unknown member is replaced.
 */
final class Pseudonyms {

    /** The members whose strings are words of Graph. */
    private static final Set<String> WORDS = Set.of(
            "@odata.type",
            "acceptedModalities",
            "activeModalities",
            "allowedPresenters",
            "audio",
            "autoAdmittedUsers",
            "completionReason",
            "contentSharingDisabled",
            "countryCode",
            "direction",
            "endpointType",
            "languageId",
            "mediaType",
            "modalities",
            "modality",
            "recordingStatus",
            "region",
            "requestedModalities",
            "routingMode",
            "routingPolicies",
            "routingType",
            "state",
            "status",
            "terminationReason",
            "tone",
            "tones",
            "type",
            "videoDisabled");
    /** The members whose numbers are codes and counts. */
    private static final Set<String> NUMBERS =
            Set.of("code", "subcode", "rosterSequenceNumber", "ringingTimeoutInSeconds", "sequenceId");

    private static final Pattern WORD = Pattern.compile("[#A-Za-z][A-Za-z0-9._-]{0,63}");
    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d)|P(?:\\d+D)?T(?:[\\d.]+[HMS])+|P\\d+D");
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}(-?)[0-9a-fA-F]{4}\\1[0-9a-fA-F]{4}\\1[0-9a-fA-F]{4}\\1[0-9a-fA-F]{12}");
    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*", Pattern.DOTALL);
    private static final Pattern THREAD = Pattern.compile("19:.*@thread\\.[a-z0-9]+");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("(?:tel:)?\\+?[0-9 ()./-]{5,}");
    private static final int MAX_HARMLESS = 9_999;

    private final Map<String, String> replacements = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    CallId of(CallId id) {
        return CallId.of(replaced("id", id.value()));
    }

    /** Returns a copy with everything replaced. */
    JsonNode of(JsonNode document) {
        return of("", document);
    }

    private JsonNode of(String member, JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(each -> copy.set(each.getKey(), of(each.getKey(), each.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(of(member, item)));
            return copy;
        }
        if (node.isTextual()) {
            String text = node.textValue();
            boolean isKept = WORDS.contains(member) && WORD.matcher(text).matches()
                    || TIME.matcher(text).matches()
                    || text.isEmpty();
            return isKept ? node : JsonNodeFactory.instance.textNode(replaced(member, text));
        }
        boolean isHarmless =
                !node.isNumber() || NUMBERS.contains(member) || Math.abs(node.doubleValue()) <= MAX_HARMLESS;
        return isHarmless ? node : JsonNodeFactory.instance.numberNode(10_000 + number("number", node.toString()));
    }

    private String replaced(String member, String text) {
        if (GUID.matcher(text).matches()) {
            String key = text.replace("-", "").toLowerCase(Locale.ROOT);
            return replacements.computeIfAbsent(
                    "guid " + key, each -> String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", next("guid")));
        }
        if (URL.matcher(text).matches()) {
            return "https://example.com/" + number("url", text);
        }
        if (THREAD.matcher(text).matches()) {
            return "19:" + number("thread", text) + text.substring(text.lastIndexOf('@'));
        }
        if (ADDRESS.matcher(text).matches()) {
            return "person" + number("address", text) + "@example.com";
        }
        if (PHONE.matcher(text).matches()) {
            return String.format(Locale.ROOT, "+1555%07d", number("phone", text));
        }
        return switch (member) {
            case "displayName" -> "Person " + number("name", text);
            case "id" -> "id-" + number("id", text);
            default -> "text " + number("text", text);
        };
    }

    private int number(String kind, String text) {
        return Integer.parseInt(replacements.computeIfAbsent(kind + " " + text, each -> String.valueOf(next(kind))));
    }

    private int next(String kind) {
        return counts.merge(kind, 1, Integer::sum);
    }
}
