package io.github.graphcalls.testkit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Circumstances;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import java.util.List;

/** Quirks, by their names in lower camel case, and faults. */
final class CircumstancesJson {

    private CircumstancesJson() {}

    static void write(Circumstances circumstances, ObjectNode owner) {
        owner.set("quirks", write(circumstances.quirks()));
        owner.set("faults", write(circumstances.faults()));
    }

    static Circumstances read(Place owner) {
        return new Circumstances(
                owner.optional("quirks").map(CircumstancesJson::readQuirks).orElse(Quirks.USUAL),
                owner.optional("faults").map(CircumstancesJson::readFaults).orElse(List.of()));
    }

    static JsonNode write(Quirks quirks) {
        return Json.array(quirks.on(), quirk -> Json.text(Evolvable.wordOf(quirk)));
    }

    static Quirks readQuirks(Place names) {
        Quirks quirks = Quirks.USUAL;
        for (Place name : names.items()) {
            quirks = quirks.with(name.word(Quirk.class));
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
