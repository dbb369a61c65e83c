package io.github.graphcalls.examples.cli.shell;

import io.github.graphcalls.adapter.SettingsException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that a command writes later. It is checked at the start, and moved into place when it is whole. */
public final class OutputFile {

    private final String option;
    private final Path name;
    private final Path target;

    private OutputFile(String option, Path name) {
        this.option = option;
        this.name = name;
        target = name.toAbsolutePath();
    }

    /**
     * Checks that the file can be written, without changing it.
     *
     * @param option the option that names the file
     * @param name the file
     * @return the file
     * @throws SettingsException if it cannot be written
     */
    public static OutputFile of(String option, Path name) {
        OutputFile file = new OutputFile(option, name);
        file.check();
        return file;
    }

    private void check() {
        if (Files.isDirectory(target)) {
            throw problem("it is a folder; name a file in it");
        }
        Path folder = target.getParent();
        if (!Files.isDirectory(folder)) {
            throw problem("there is no folder " + folder + "; create it, or name a file in another one");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw problem("it cannot be written: access is denied; check its permissions, or name another file");
        }
        try {
            if (isReplaced()) {
                Files.delete(Files.createFile(temporary()));
            }
        } catch (IOException e) {
            throw problem(
                    "it cannot be written: " + ReadFailure.reason(e) + "; name a file in a folder that can be written");
        }
    }

    /** Warns that the file exists. */
    public void warnOfOverwriting(Shell shell) {
        if (Files.isRegularFile(target)) {
            shell.reportError(option + " " + name + ": the file exists and will be overwritten");
        }
    }

    /**
     * Writes the file, although the thread is interrupted.
     *
     * @param text the text
     * @throws OutputException if it cannot be written
     */
    public void write(String text) {
        boolean isInterrupted = Thread.interrupted();
        try {
            if (isReplaced()) {
                replace(text);
            } else {
                Files.writeString(target, text, StandardOpenOption.WRITE);
            }
        } catch (IOException e) {
            throw new OutputException(option + " " + name, e);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void replace(String text) throws IOException {
        Path whole = Files.exists(target) ? target.toRealPath() : target;
        Path part = temporary();
        try {
            Files.writeString(part, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Deletes the file, if it is there. */
    public void delete() {
        try {
            if (isReplaced()) {
                Files.deleteIfExists(target);
            }
        } catch (IOException e) {
            // It stays, as after a crash.
        }
    }

    /** Devices and pipes are written in place. */
    private boolean isReplaced() {
        return !Files.exists(target) || Files.isRegularFile(target);
    }

    private Path temporary() throws IOException {
        Path whole = Files.exists(target) ? target.toRealPath() : target;
        return whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }

    private SettingsException problem(String text) {
        return new SettingsException(option + " " + name + ": " + text);
    }

    /** {@return the name as it was given} */
    @Override
    public String toString() {
        return name.toString();
    }
}
