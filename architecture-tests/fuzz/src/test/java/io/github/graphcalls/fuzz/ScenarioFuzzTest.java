package io.github.graphcalls.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.json.WorldJson;
import java.util.function.Function;

/** An input is a digit, which selects a kind of document of a scripted world, and such a document. */
class ScenarioFuzzTest {

    @FuzzTest
    void a_document_of_a_world_survives_a_round_trip_or_is_refused(byte[] input) {
        String document = new String(Inputs.behindFirst(input), UTF_8);
        switch (Inputs.selected(input, 0, 1, 2, 3, 4)) {
            case 0 -> check(document, Scenario::parse, Scenario::json);
            case 1 -> check(document, WorldJson::readFaults, WorldJson::writeFaults);
            case 2 -> check(document, WorldJson::readQuirks, WorldJson::writeQuirks);
            case 3 -> check(document, WorldJson::readJournal, WorldJson::writeJournal);
            default -> check(document, WorldJson::readRecording, WorldJson::writeRecording);
        }
    }

    private static <T> void check(String document, Function<String, T> read, Function<T, String> write) {
        T value;
        try {
            value = read.apply(document);
        } catch (IllegalArgumentException refused) {
            Inputs.checkMessage(refused.getMessage());
            return;
        }
        String written = write.apply(value);
        T again = read.apply(written);
        Inputs.checkEqual(value, again);
        Inputs.checkEqual(written, write.apply(again));
    }
}
