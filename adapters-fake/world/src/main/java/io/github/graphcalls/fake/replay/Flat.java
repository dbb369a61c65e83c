package io.github.graphcalls.fake.replay;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.fake.chance.Mixing;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A value taken apart: the text of each of its ends by its place, such as {@code found.participants.items[0].isMuted}. */
record Flat(Map<String, String> ends) {

    static Flat of(Object value) {
        Map<String, String> ends = new LinkedHashMap<>();
        flatten("", value, ends);
        return new Flat(ends);
    }

    /** The same number for the same ends, on any machine. */
    String digest() {
        long digest = 0;
        for (Map.Entry<String, String> end : ends.entrySet()) {
            digest = Mixing.mix(Mixing.mix(digest, end.getKey()), end.getValue());
        }
        return Long.toHexString(digest);
    }

    /** The first place where another value differs, and both texts. */
    Optional<String> differenceTo(Flat other) {
        Map<String, String> places = new LinkedHashMap<>(ends);
        other.ends.forEach(places::putIfAbsent);
        return places.keySet().stream()
                .filter(place -> !Objects.equals(ends.get(place), other.ends.get(place)))
                .findFirst()
                .map(place -> place + ": recorded " + ends.getOrDefault(place, "nothing") + ", replayed "
                        + other.ends.getOrDefault(place, "nothing"));
    }

    private static void flatten(String place, Object value, Map<String, String> ends) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(it -> flatten(place, it, ends));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(place + "[" + i + "]", list.get(i), ends);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, it) -> flatten(place + "." + name, it, ends));
        } else if (value instanceof Extras extras) {
            flatten(place + ".@odata.type", extras.type(), ends);
            flatten(place, extras.members(), ends);
        } else if (value instanceof Evolvable<?> word) {
            ends.put(place, word.text());
        } else if (value instanceof Call call) {
            ends.put(place, "Call");
            call.toMap().forEach((name, it) -> flatten(place.isEmpty() ? name : place + "." + name, it, ends));
        } else if (value instanceof Record it) {
            ends.put(place, it.getClass().getSimpleName());
            for (RecordComponent component : it.getClass().getRecordComponents()) {
                String name = component.getName();
                flatten(place.isEmpty() ? name : place + "." + name, read(component, it), ends);
            }
        } else {
            ends.put(place, String.valueOf(value));
        }
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(component + " cannot be read", hidden);
        }
    }
}
