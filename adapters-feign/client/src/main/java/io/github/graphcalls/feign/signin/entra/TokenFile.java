package io.github.graphcalls.feign.signin.entra;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.feign.signin.SignInException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the token that a platform gives a workload, for each sign-in, since the platform replaces it. */
final class TokenFile {

    private static final int MAX_BYTES = 64 * 1024;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private TokenFile() {}

    /**
     * Returns the token, without a byte order mark and without the white space around it.
     *
     * @throws SignInException if the file cannot be read, or contains no token; the message contains nothing of the file
     */
    static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            String token = new String(bytes, UTF_8)
                    .replaceFirst("^" + BYTE_ORDER_MARK, "")
                    .strip();
            if (bytes.length > MAX_BYTES || !token.matches("[!-~]+")) {
                throw unavailable(file, "expected a token of visible ASCII characters, in UTF-8");
            }
            return token;
        } catch (IOException unreadable) {
            throw unavailable(file, "cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private static SignInException unavailable(Path file, String problem) {
        return SignInException.unavailable(OneLine.of(file.toString()) + ": " + problem);
    }
}
