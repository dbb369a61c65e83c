package io.github.graphcalls.wire.memory;

import io.github.graphcalls.wire.document.CallDocuments;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Documents that take the most memory for their length: some just within the bounds, some far beyond. */
final class WorstDocuments {

    /** Within the bound on values, whatever a value is. */
    private static final int MANY = 51_000;

    private WorstDocuments() {}

    static Map<String, byte[]> calls() {
        Map<String, byte[]> calls = new LinkedHashMap<>();
        calls.put("objects beyond the bound", extra(repeated(Integer.MAX_VALUE, i -> "{}")));
        calls.put("arrays beyond the bound", extra(repeated(Integer.MAX_VALUE, i -> "[]")));
        calls.put("objects", extra(repeated(MANY, i -> "{}")));
        calls.put("objects of one member", extra(repeated(MANY / 2, i -> "{\"\":0}")));
        calls.put(
                "objects within objects", extra(repeated(MANY / 51, i -> "{\"\":".repeat(50) + "0" + "}".repeat(50))));
        calls.put(
                "objects of two members within objects",
                extra(repeated(MANY / 101, i -> "{\"a\":0,\"\":".repeat(50) + "0" + "}".repeat(50))));
        calls.put("arrays within arrays", extra(repeated(MANY / 51, i -> "[".repeat(50) + "0" + "]".repeat(50))));
        calls.put(
                "arrays of two within arrays",
                extra(repeated(MANY / 101, i -> "[0,".repeat(50) + "0" + "]".repeat(50))));
        calls.put("tiny strings", extra(repeated(MANY, i -> "\"a\"")));
        calls.put("wide strings", extra(repeated(MANY / 4, i -> "\"\u0100" + "a".repeat(150) + "\"")));
        calls.put("a long string", extra("\"" + "x".repeat(CallDocuments.MAX_BYTES - 100) + "\""));
        calls.put("a long wide string", extra("\"\u0100" + "x".repeat(2_600_000) + "\""));
        calls.put("a wide string beyond the bound", extra("\"\u0100" + "x".repeat(4_000_000) + "\""));
        calls.put("a string just not read alone", extra("\"" + "x".repeat(1_000_000) + "\""));
        calls.put("a wide string just not read alone", extra("\"\u0100" + "x".repeat(1_000_000) + "\""));
        calls.put("wide strings just not read alone", extra(repeated(200, i -> "\"\u0100" + "a".repeat(5_000) + "\"")));
        calls.put("fractions", extra(repeated(MANY - 2_000, i -> i + ".5")));
        calls.put("numbers of many digits", extra(repeated(4_000, i -> "7".repeat(1_000))));
        calls.put("names", named(repeatedMembers(45_000, i -> "n" + i)));
        calls.put("long names", named(repeatedMembers(80, i -> "n".repeat(49_990) + i)));
        calls.put("a name twice", named("\"a\":0,".repeat(600_000) + "\"a\":0"));
        calls.put(
                "participants full of unknown members",
                call("\"participants\":["
                        + repeated(MANY / 8, i -> "{\"id\":\"" + i + "\",\"a\":{\"b\":{\"c\":[{}]}},\"d\":[]}") + "]"));
        calls.put("participants", call("\"participants\":[" + repeated(MANY / 2, i -> "{\"id\":\"\"}") + "]"));
        calls.put("targets", call("\"targets\":[" + repeated(MANY / 4, i -> "{\"identity\":{\"user\":{}}}") + "]"));
        calls.put(
                "operations whose type comes last",
                call("\"operations\":[" + repeated(MANY / 4, i -> "{\"a\":{},\"@odata.type\":\"#x\"}") + "]"));
        calls.put("words", call("\"requestedModalities\":[" + repeated(MANY, i -> "\"a\"") + "]"));
        calls.put(
                "words in one string",
                call("\"participants\":[{\"restrictedExperience\":{\"videoDisabled\":\"" + ",".repeat(4_000_000)
                        + "\"}}"));
        return calls;
    }

    static Map<String, byte[]> errors() {
        Map<String, byte[]> errors = new LinkedHashMap<>();
        errors.put("objects", utf8("{\"error\":{\"innerError\":[" + repeated(1_300_000, i -> "{}") + "]}}"));
        errors.put("some objects", utf8("{\"error\":{\"innerError\":[" + repeated(10_000, i -> "{\"\":0}") + "]}}"));
        errors.put("a long message", utf8("{\"error\":{\"message\":\"" + "x".repeat(60_000) + "\"}}"));
        return errors;
    }

    static Map<String, byte[]> batches() {
        Map<String, byte[]> batches = new LinkedHashMap<>();
        String many = "{\"id\":\"1\",\"extra\":[" + repeated(1_200, i -> "{\"\":{}}") + "]}";
        String flood = "{\"id\":\"1\",\"extra\":[" + repeated(60_000, i -> "{}") + "]}";
        String text = "{\"id\":\"1\",\"extra\":\"" + "x".repeat(200_000) + "\"}";
        batches.put("objects", batch(many));
        batches.put("objects beyond the bound", batch(flood));
        batches.put("strings", batch(text));
        return batches;
    }

    private static byte[] batch(String call) {
        return utf8("{\"responses\":["
                + repeated(20, i -> "{\"id\":\"" + (i + 1) + "\",\"status\":200,\"body\":" + call + "}") + "]}");
    }

    private static byte[] extra(String value) {
        return call("\"extra\":" + (value.startsWith("\"") && value.indexOf(',') < 0 ? value : "[" + value + "]"));
    }

    private static byte[] named(String members) {
        return call("\"extra\":{" + members + "}");
    }

    private static byte[] call(String members) {
        return utf8("{\"id\":\"1\"," + members + "}");
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String repeatedMembers(int times, IntFunction<String> name) {
        return repeated(times, i -> "\"" + name.apply(i) + "\":0");
    }

    /** So many of a thing, or as many as a document has room for. */
    private static String repeated(int times, IntFunction<String> thing) {
        StringBuilder things = new StringBuilder();
        for (int i = 0; i < times; i++) {
            String next = thing.apply(i);
            if (things.length() + next.length() > CallDocuments.MAX_BYTES - 100) {
                break;
            }
            things.append(i == 0 ? "" : ",").append(next);
        }
        return things.toString();
    }
}
