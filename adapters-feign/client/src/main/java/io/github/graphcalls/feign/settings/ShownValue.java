package io.github.graphcalls.feign.settings;

import io.github.graphcalls.call.value.OneLine;
import io.vavr.control.Validation;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Shows the value of a setting in a message, unless it may be a secret that was put into the wrong setting. */
final class ShownValue {

    private static final int MAX_LENGTH = 255;
    private static final int MIN_SECRET = 16;

    private ShownValue() {}

    static String of(String text) {
        return looksLikeSecret(text)
                ? text.length() + " characters, which are not shown since they may be a secret"
                : "\"" + OneLine.of(text) + "\"";
    }

    private static boolean looksLikeSecret(String text) {
        return text.contains("-----BEGIN")
                || text.startsWith("eyJ")
                || text.startsWith("MII")
                || text.length() > MAX_LENGTH
                || text.length() >= MIN_SECRET
                        && text.matches("[!-~]*[~+/=_][!-~]*|(?=.*\\d)(?=.*[A-Z])(?=.*[a-z])[!-~]+");
    }

    /** The path that a setting names, with the problem of a text that is none. */
    static Validation<String, Path> file(Setting<Optional<String>> setting, String text) {
        return path(text)
                .<Validation<String, Path>>map(Validation::valid)
                .orElseGet(
                        () -> Validation.invalid(setting.name() + ": expected the name of a file, found " + of(text)));
    }

    /** The path that a text is, if the file exists, or the text cannot be anything else than the name of a file. */
    private static Optional<Path> path(String text) {
        try {
            Path path = Path.of(text);
            boolean isShown = !text.isEmpty() && (Files.exists(path) || looksLikePath(text));
            return isShown ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** A secret may hold slashes and dots as well: it has no usual extension, and no two folders of short plain names. */
    private static boolean looksLikePath(String text) {
        return text.length() <= MAX_LENGTH
                && (text.matches("[^\\r\\n]*\\.(?i:pem|p12|pfx|key|crt|cer|der|jks|txt|token|jwt)")
                        || text.matches("(?:[A-Za-z]:)?(?:[/\\\\][A-Za-z0-9._-]{1,40}){2,}"));
    }
}
