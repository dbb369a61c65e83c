package io.github.graphcalls.testkit.emulator;

import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.fake.replay.Recording;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Writes the world of a failed test into a file, for a replay. */
final class RecordingFile {

    private static final int MAX_NAME = 120;

    private RecordingFile() {}

    /** Writes the recording of a world, and returns a note with its path, or with the reason that it could not be written. */
    static String write(ExtensionContext test, World world) {
        Path folder = folder(test);
        try {
            Files.createDirectories(folder);
            return "the world behind the emulator: " + write(folder, name(test), document(world));
        } catch (IOException | RuntimeException unwritable) {
            return "the world behind the emulator could not be written to " + folder + ": " + unwritable
                    + "; name another folder by the configuration parameter " + EmulatorExtension.RECORDINGS;
        }
    }

    private static Path folder(ExtensionContext test) {
        return test.getConfigurationParameter(EmulatorExtension.RECORDINGS)
                .map(Path::of)
                .orElseGet(() -> Stream.of("target", "build")
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")))
                        .resolve("graph-calls-recordings"))
                .toAbsolutePath();
    }

    /** The names of the class and the test, without characters that a file system may refuse. */
    private static String name(ExtensionContext test) {
        String name = test.getRequiredTestClass().getName().replaceFirst(".*\\.", "") + "."
                + test.getRequiredTestMethod().getName();
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "-");
        return plain.substring(0, Math.min(MAX_NAME, plain.length()));
    }

    /** Never replaces a file: another test, thread or process may have written it. */
    private static Path write(Path folder, String name, String document) throws IOException {
        for (int number = 1; ; number++) {
            Path file = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".json");
            try {
                return Files.writeString(file, document, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException taken) {
                // The next number is tried.
            }
        }
    }

    /** The recording, or only the scenario if the journal has dropped lookups. */
    private static String document(World world) {
        try {
            return WorldJson.writeRecording(Recording.of(world));
        } catch (IllegalStateException incomplete) {
            return Scenario.of(world).json();
        }
    }
}
