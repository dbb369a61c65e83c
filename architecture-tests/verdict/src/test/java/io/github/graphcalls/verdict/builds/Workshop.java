package io.github.graphcalls.verdict.builds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the sources below {@code target}, in which one may break things, and a repository of what the copy publishes. Builds
 * in it take other libraries from the usual local repository, write none there, and leave the network alone.
 */
final class Workshop {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path PLACE = Path.of("target", "workshop").toAbsolutePath();
    private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".idea");
    private static Workshop open;

    /** How a command ended, and what it told. */
    record Ended(int status, String told) {}

    private Workshop() {}

    /** The workshop, with everything published; made once for all tests. */
    static synchronized Workshop open() throws IOException {
        if (open == null) {
            delete(PLACE);
            copy(ROOT, PLACE.resolve("sources"));
            Files.writeString(PLACE.resolve("settings.xml"), """
                    <settings>
                      <mirrors>
                        <mirror>
                          <id>nowhere</id>
                          <url>%s</url>
                          <mirrorOf>external:*</mirrorOf>
                        </mirror>
                      </mirrors>
                      <profiles>
                        <profile>
                          <id>published</id>
                          <repositories>
                            <repository>
                              <id>published</id>
                              <url>%s</url>
                            </repository>
                          </repositories>
                        </profile>
                      </profiles>
                      <activeProfiles>
                        <activeProfile>published</activeProfile>
                      </activeProfiles>
                    </settings>
                    """.formatted(
                            PLACE.resolve("nowhere").toUri(), published().toUri()));
            Workshop workshop = new Workshop();
            Ended ended = workshop.run(
                    workshop.sources(),
                    "mvn -q deploy -pl '!architecture-tests/fuzz,!architecture-tests/verdict,!architecture-tests/verdict-junit-6,!examples/benchmarks'"
                            + " -DaltDeploymentRepository=published::"
                            + published().toUri()
                            + " -Dmaven.install.skip -Dmaven.test.skip -Dmaven.javadoc.skip -Dspotless.check.skip"
                            + " -Dcheckstyle.skip -Denforcer.skip");
            if (ended.status != 0) {
                throw new IllegalStateException("the copy cannot be published:\n" + ended.told);
            }
            open = workshop;
        }
        return open;
    }

    /** The copy of the sources, built. */
    Path sources() {
        return PLACE.resolve("sources");
    }

    /** An empty folder. */
    Path emptyFolder(String name) throws IOException {
        delete(PLACE.resolve(name));
        return Files.createDirectories(PLACE.resolve(name));
    }

    /** Runs a command as a shell would, with this build's Maven and JDK on the path, and more variables. */
    Ended run(Path folder, String command, String... variables) throws IOException {
        Path told = Files.createTempFile(PLACE, "told", ".txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        Map<String, String> environment = shell.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.merge(
                "PATH",
                System.getProperty("java.home") + "/bin:" + System.getProperty("maven.home") + "/bin",
                (usual, ours) -> ours + ":" + usual);
        environment.put("MAVEN_ARGS", String.join(" ", mavenArguments()));
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        Process process = shell.start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Ended(process.waitFor(), Files.readString(told, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException("interrupted while waiting for: " + command, e);
        }
    }

    private static List<String> mavenArguments() {
        return new ArrayList<>(Arrays.asList(
                "--batch-mode",
                "--no-transfer-progress",
                "--settings=" + PLACE.resolve("settings.xml"),
                "-Dmaven.repo.local=" + PLACE.resolve("m2"),
                "-Dmaven.repo.local.tail=" + System.getProperty("maven.repo.usual")));
    }

    private static Path published() {
        return PLACE.resolve("published");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(String.valueOf(folder.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.getFileName().toString().equals(".git")) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
