package io.github.graphcalls.examples.cli.emulate;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.examples.cli.shell.ReadFailure;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the scenario of an emulator. */
final class ScenarioFile {

    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private ScenarioFile() {}

    /** Returns the scenario of a file, by default the calls of Graph's documentation. */
    static Scenario read(Optional<Path> file) {
        if (file.isEmpty()) {
            return Scenario.of(
                    Script.of(SampleCalls.all().stream().map(CallScript::of).toList()));
        }
        String place = "--script " + file.get() + ": ";
        try (InputStream in = Files.newInputStream(file.get())) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException("expected at most 64 MiB, found more; name a smaller file");
            }
            return Scenario.parse(bytes);
        } catch (IOException e) {
            throw new SettingsException(place + ReadFailure.describe(e));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(place + e.getMessage());
        }
    }
}
