package io.github.graphcalls.examples.cli.emulate;

import io.github.graphcalls.adapter.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the address of the emulator at once, so that a script that waits for the file reads the whole address. */
final class AddressFile {

    private AddressFile() {}

    static void write(Path file, String baseUrl) {
        try {
            Path whole = file.toAbsolutePath();
            Path part = Files.createTempFile(whole.getParent(), "graph-calls", ".address");
            Files.writeString(part, baseUrl + "\n");
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new SettingsException("--address-file " + file + ": it cannot be written ("
                    + e.getClass().getSimpleName() + "); name a file in a writable folder");
        }
    }
}
