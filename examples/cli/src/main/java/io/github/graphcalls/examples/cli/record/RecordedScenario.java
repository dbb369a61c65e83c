package io.github.graphcalls.examples.cli.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.shell.OutputFile;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.wire.document.CallDocuments;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scenario that gives the outcomes of recorded lookups again, without the names, ids and numbers of people. */
public final class RecordedScenario {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final Map<String, RecordedCall> calls = new LinkedHashMap<>();

    /**
     * Reads recorded lookups. The scenario begins with the first of them.
     *
     * @param journal the lookups, those of each call in their order
     */
    public RecordedScenario(List<JournalEntry> journal) {
        Instant begins = journal.stream()
                .map(JournalEntry::at)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        for (JournalEntry entry : journal) {
            CallId id = entry.query().id();
            calls.computeIfAbsent(id.key(), key -> new RecordedCall(pseudonyms.of(id), begins))
                    .add(entry, entry.outcome().toOptional().map(this::redacted));
        }
    }

    /** {@return the scenario} */
    public Scenario scenario() {
        List<CallScript> stories =
                calls.values().stream().flatMap(call -> call.script().stream()).toList();
        List<Fault> faults =
                calls.values().stream().flatMap(call -> call.faults().stream()).toList();
        return new Scenario(0, Script.of(stories), Behavior.USUAL.with(faults));
    }

    /**
     * Returns the replacement of an id.
     *
     * @param id the id of a recorded call
     * @return its id in the scenario
     */
    public CallId id(CallId id) {
        return pseudonyms.of(id);
    }

    JsonNode redacted(Call call) {
        return pseudonyms.of(plain(call));
    }

    static JsonNode plain(Call call) {
        try {
            return MAPPER.readTree(CallDocuments.writeText(call));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("wire wrote no JSON", e);
        }
    }

    static Call read(JsonNode document) {
        return CallDocuments.read(document.toString().getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    /**
     * Writes the scenario to a file.
     *
     * @param file the file
     * @return what was written, in words
     */
    public String write(OutputFile file) {
        Scenario scenario = scenario();
        file.write(scenario.json());
        int stories = scenario.script().known().size();
        int faults = scenario.behavior().faults().size();
        return stories + (stories == 1 ? " call" : " calls") + " and " + faults + (faults == 1 ? " fault" : " faults")
                + " in " + file + "; replay with graph-calls emulate --script " + file;
    }
}
