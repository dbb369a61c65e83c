package io.github.graphcalls.examples.cli.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the access token from a file. No error contains the file name, since users give the token itself in its place. */
final class TokenFile {

    private static final int MAX_LENGTH = 64 * 1024;

    private TokenFile() {}

    /** Returns the token without trailing line ends, which editors add. */
    static Secret read(String name) {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            String token = new String(in.readNBytes(MAX_LENGTH + 1), UTF_8).replaceFirst("[\r\n]+$", "");
            if (token.isBlank() || token.length() > MAX_LENGTH) {
                throw invalid("expected an access token in the file, found "
                        + (token.isBlank() ? "nothing" : "more than " + MAX_LENGTH + " characters"));
            }
            return Secret.of(token);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw invalid("there is no such file; give the name of a file that holds the token, not the token");
        } catch (AccessDeniedException e) {
            throw invalid("access to the file is denied; check its permissions");
        } catch (IOException e) {
            // Some messages contain the file name.
            throw invalid("the file cannot be read; give the name of a file that holds the token, not the token");
        }
    }

    private static SettingsException invalid(String problem) {
        return new SettingsException("--token-file: " + problem);
    }
}
