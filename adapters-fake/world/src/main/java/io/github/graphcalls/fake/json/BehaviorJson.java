package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes quirks, by their names in lower camel case, and faults. */
final class BehaviorJson {

    private static final String ID = "id";

    private BehaviorJson() {}

    static void write(Behavior behavior, ObjectNode owner) {
        owner.set("quirks", write(behavior.quirks()));
        owner.set("faults", write(behavior.faults()));
    }

    static Behavior read(Place owner) {
        return new Behavior(
                owner.optional("quirks").map(BehaviorJson::readQuirks).orElse(Quirks.NONE),
                owner.optional("faults").map(BehaviorJson::readFaults).orElse(List.of()));
    }

    /** Writes an id for each fault, in the order of their first occurrence. */
    static ObjectNode write(Behavior behavior, Map<Fault, Integer> ids) {
        ObjectNode node = Json.object();
        node.set("quirks", write(behavior.quirks()));
        return node.set(
                "faults",
                Json.array(
                        behavior.faults(),
                        fault -> FaultJson.write(fault).put(ID, ids.computeIfAbsent(fault, it -> ids.size() + 1))));
    }

    /** Reads the same fault object for the same id. */
    static Behavior read(Place owner, Map<Integer, Fault> byId) {
        Behavior read = read(owner);
        List<Place> places = owner.optional("faults").map(Place::items).orElse(List.of());
        List<Fault> faults = new ArrayList<>();
        for (Fault fault : read.faults()) {
            faults.add(places.get(faults.size())
                    .optional(ID)
                    .map(id -> byId.computeIfAbsent(id.number(), it -> fault))
                    .orElse(fault));
        }
        return read.with(faults);
    }

    static JsonNode write(Quirks quirks) {
        return Json.words(quirks.on());
    }

    static Quirks readQuirks(Place names) {
        Quirks quirks = Quirks.NONE;
        for (Quirk quirk : names.words(Quirk.class)) {
            quirks = quirks.with(quirk);
        }
        return quirks;
    }

    static JsonNode write(List<Fault> faults) {
        return Json.array(faults, FaultJson::write);
    }

    static List<Fault> readFaults(Place faults) {
        return faults.items().stream().map(FaultJson::read).toList();
    }
}
