package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the first place where two documents differ. */
final class JsonDiff {

    private JsonDiff() {}

    static Optional<String> between(String place, JsonNode recorded, JsonNode replayed) {
        if (recorded.equals(replayed)) {
            return Optional.empty();
        }
        if (recorded.isObject() && replayed.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            recorded.fieldNames().forEachRemaining(names::add);
            replayed.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .flatMap(
                            name -> between(
                                    place.isEmpty() ? name : place + "." + name,
                                    recorded.path(name),
                                    replayed.path(name))
                                    .stream())
                    .findFirst();
        }
        if (recorded.isArray() && replayed.isArray()) {
            return IntStream.range(0, Math.max(recorded.size(), replayed.size()))
                    .boxed()
                    .flatMap(i -> between(place + "[" + i + "]", recorded.path(i), replayed.path(i)).stream())
                    .findFirst();
        }
        return Optional.of(place + ": recorded " + shown(recorded) + ", replayed " + shown(replayed));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.isTextual() ? value.textValue() : value.toString();
    }
}
