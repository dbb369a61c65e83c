package io.github.graphcalls.examples.board.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The system's Chromium without a window. Node drives it with the checks in the folder {@code browser}. */
final class Browser implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path SOURCES = Path.of("browser");
    private static final Path FOLDER = Path.of("target", "browser");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static boolean isInstalled;

    private final Process process;
    private final Writer orders;
    private final BufferedReader results;

    Browser() {
        try {
            install();
            process = new ProcessBuilder("node", "run.mjs", executable())
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        results = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static synchronized void install() throws IOException {
        if (isInstalled) {
            return;
        }
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(npm.onExit().join().exitValue()).as(output).isZero();
        isInstalled = true;
    }

    private static String executable() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new IllegalStateException("no Chromium: expected one of " + NAMES
                        + " on the PATH; install one, or set WITHOUT_BROWSER=true to leave these tests out"));
    }

    /**
     * Runs a check.
     *
     * @return the numbers that the check measured
     * @throws AssertionError if the check fails
     */
    JsonNode check(String name, String url, Map<String, Supplier<String>> acts) {
        write(MAPPER.createObjectNode()
                .put("check", name)
                .put("url", url)
                .put("folder", FOLDER.toAbsolutePath().toString()));
        JsonNode result = read();
        while (result.has("act")) {
            write(MAPPER.createObjectNode()
                    .put("done", acts.get(result.get("act").textValue()).get()));
            result = read();
        }
        assertThat(result.path("failed").asText()).as(name).isEmpty();
        JsonNode numbers = result.get("passed");
        if (!numbers.isEmpty()) {
            System.out.println(name + " " + numbers);
        }
        return numbers;
    }

    private void write(ObjectNode order) {
        try {
            orders.write(order + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("node has ended", e);
        }
    }

    private JsonNode read() {
        try {
            String line = results.readLine();
            if (line == null) {
                throw new IllegalStateException("node has ended; its message is above");
            }
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            orders.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
