package io.github.graphcalls.examples.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the files of the page: those of one folder whose names have one of four endings. */
final class PageFiles {

    private static final Pattern NAME = Pattern.compile("/([a-z][a-z0-9-]*\\.(html|css|js|svg))");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private PageFiles() {}

    /** Returns the file at a path, 304 if the browser has it already, or empty for any other path. */
    static Optional<Reply> get(String path, Optional<String> known) {
        Matcher name = NAME.matcher(path.equals("/") ? "/index.html" : path);
        if (!name.matches()) {
            return Optional.empty();
        }
        try (InputStream file = PageFiles.class.getResourceAsStream("page/" + name.group(1))) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(reply(file.readAllBytes(), TYPES.get(name.group(2)), known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply reply(byte[] content, String type, Optional<String> known) {
        String tag = '"' + sha256(content).substring(0, 32) + '"';
        Map<String, String> headers = Map.of("Content-Type", type, "ETag", tag, "Cache-Control", "no-cache");
        return known.filter(tag::equals).isPresent() ? Reply.of(304, headers) : new Reply(200, headers, content);
    }

    /** Returns the hash of bytes in hexadecimal digits. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
