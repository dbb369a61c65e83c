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
 * A copy of the sources below {@code target}, which a test may change, and a repository of what the copy deploys. Builds in the
 * copy read other libraries from the user's local repository, write nothing to it, and use no network.
 */
final class Workshop {

    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path PLACE = Path.of("target", "workshop").toAbsolutePath();
    private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".idea");
    private static Workshop open;

    /** The exit status of a command, and its standard output and error. */
    record Result(int status, String output) {}

    private Workshop() {}

    /** Returns the workshop with each module deployed that a build in it depends on; made once for all tests. */
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
                      <servers>
                        <server>
                          <id>central</id>
                          <username>none</username>
                          <password>none</password>
                        </server>
                      </servers>
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
            Result result = workshop.run(
                    workshop.sources(),
                    "mvn -q deploy -pl '!architecture-tests/fuzz,!architecture-tests/verdict,!architecture-tests/verdict-junit-6,!examples/benchmarks,!examples/fleet'"
                            // The house rules are not published, but the core's build needs them.
                            + " -Dmaven.deploy.skip=false -DaltDeploymentRepository=published::"
                            + published().toUri()
                            + " -Dmaven.install.skip -Dmaven.test.skip -Dmaven.javadoc.skip -Dspotless.check.skip"
                            + " -Dcheckstyle.skip -Denforcer.skip");
            if (result.status != 0) {
                throw new IllegalStateException("the copy cannot be published:\n" + result.output);
            }
            open = workshop;
        }
        return open;
    }

    /** Returns the version of this build. */
    static String version() throws IOException {
        return Files.readString(ROOT.resolve("pom.xml"))
                .replaceFirst("(?s).*?</artifactId>\\s*<version>([^<]+)<.*", "$1");
    }

    /** Returns the folder of the copied sources, which are built. */
    Path sources() {
        return PLACE.resolve("sources");
    }

    /** Makes an empty folder. */
    Path emptyFolder(String name) throws IOException {
        delete(PLACE.resolve(name));
        return Files.createDirectories(PLACE.resolve(name));
    }

    /** Runs a command in a shell, with this build's Maven and JDK on the path, and with more environment variables. */
    Result run(Path folder, String command, String... variables) throws IOException {
        Path output = Files.createTempFile(PLACE, "output", ".txt");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
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
            return new Result(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException("interrupted while waiting for: " + command, e);
        }
    }

    private static List<String> mavenArguments() {
        return new ArrayList<>(Arrays.asList(
                "--batch-mode",
                "-T1",
                "--no-transfer-progress",
                "--settings=" + PLACE.resolve("settings.xml"),
                "-Dmaven.repo.local=" + PLACE.resolve("m2"),
                "-Dmaven.repo.local.tail=" + System.getProperty("maven.repo.usual")));
    }

    /** Returns Maven's arguments for a build that downloads other libraries, to a folder that later builds keep. */
    static String onlineArguments() throws IOException {
        Path downloads = Path.of("target", "downloads").toAbsolutePath();
        delete(downloads.resolve("io/github/graphcalls"));
        Path settings = PLACE.resolve("online.xml");
        Files.writeString(
                settings,
                Files.readString(PLACE.resolve("settings.xml")).replaceFirst("(?s)<mirrors>.*</mirrors>", ""));
        return "--batch-mode --no-transfer-progress --settings=" + settings + " -Dmaven.repo.local=" + downloads
                + " -Dmaven.repo.local.tail=" + System.getProperty("maven.repo.usual");
    }

    /** Returns the repository of what the copy deploys. */
    static Path published() {
        return PLACE.resolve("published");
    }

    static void copy(Path from, Path to) throws IOException {
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
