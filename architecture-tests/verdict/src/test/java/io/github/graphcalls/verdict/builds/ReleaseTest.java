package io.github.graphcalls.verdict.builds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Builds a release in two copies with the profile "release", a release version and a throw-away key, and reads its bundle. */
@Tag("full")
class ReleaseTest {

    private static final String SNAPSHOT = "-SNAPSHOT";
    private static final String KEY_ID = "1382217fb1f2ab4b";
    private static final Set<String> PARENTS = Set.of(
            "graph-calls", "graph-calls-adapters-feign", "graph-calls-adapters-fake", "graph-calls-architecture-tests");
    private static final Pattern MANAGED = Pattern.compile(
            "<groupId>io.github.graphcalls</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>\\$\\{project");
    private static final Pattern CHECKSUM = Pattern.compile(".*\\.(md5|sha1|sha256|sha512)");
    private static final String DEPLOY =
            "mvn deploy -Prelease -Dquick -Dmaven.install.skip -Dspotless.check.skip -Dcheckstyle.skip"
                    + " -pl '!architecture-tests/fuzz,!architecture-tests/verdict,!architecture-tests/verdict-junit-6,"
                    + "!examples/benchmarks,!examples/fleet'";

    private static String version;
    private static Path first;
    private static Path second;
    private static Map<String, byte[]> bundle;
    private static Set<String> libraries;

    @BeforeAll
    static void build_a_release_twice() throws IOException {
        Workshop workshop = Workshop.open();
        version = Workshop.version().replace(SNAPSHOT, "");
        first = built(workshop, "release", DEPLOY);
        second = built(workshop, "another-release", DEPLOY + " -Dmaven.javadoc.skip");
        bundle = Jars.entries(first.resolve("target/central-publishing/central-bundle.zip"));
        libraries = MANAGED.matcher(Files.readString(first.resolve("pom.xml")))
                .results()
                .map(managed -> managed.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path built(Workshop workshop, String name, String command) throws IOException {
        Path copy = workshop.emptyFolder(name);
        Workshop.copy(Workshop.ROOT, copy);
        try (var files = Files.walk(copy)) {
            for (Path pom : files.filter(file -> file.endsWith("pom.xml")).toList()) {
                Files.writeString(pom, Files.readString(pom).replace(version + SNAPSHOT, version));
            }
        }
        String key = Files.readString(Path.of("src/test/resources/release/throw-away-key.asc"));
        Workshop.Result result = workshop.run(copy, command, "MAVEN_GPG_KEY", key);
        assertThat(result.status()).as(result.output()).isZero();
        return copy;
    }

    @Test
    void the_bundle_contains_the_published_artifacts_and_their_parents_only() {
        Set<String> expected = new TreeSet<>(PARENTS);
        expected.addAll(libraries);

        assertThat(bundle.keySet().stream().map(file -> file.split("/")[3]).distinct())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(bundle.keySet()).allMatch(file -> file.split("/")[4].equals(version));
    }

    @Test
    void each_file_of_the_bundle_has_checksums_and_a_signature_of_the_key() {
        byte[] keyId = HexFormat.of().parseHex(KEY_ID);
        bundle.keySet().stream()
                .filter(file -> !CHECKSUM.matcher(file).matches() && !file.endsWith(".asc"))
                .forEach(file -> {
                    assertThat(bundle).containsKeys(file + ".asc", file + ".md5", file + ".sha1");
                    String armour = new String(bundle.get(file + ".asc"), UTF_8);
                    String base64 = armour.replaceAll("(?s)-----BEGIN.*?\\n\\n|=[^=]{4}\\n?-----END.*|\\s", "");
                    assertThat(indexOf(Base64.getDecoder().decode(base64), keyId))
                            .as(file)
                            .isNotNegative();
                });
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        return HexFormat.of().formatHex(bytes).indexOf(HexFormat.of().formatHex(part));
    }

    @Test
    void each_pom_of_the_bundle_has_what_central_demands() {
        assertThat(text("graph-calls", ".pom"))
                .contains("<url>", "<license>", "<developer>", "</scm>", "<name>", "<description>");
        for (String library : libraries) {
            assertThat(text(library, ".pom")).contains("<parent>", "<name>", "<description>");
        }
    }

    @Test
    void each_library_has_jars_with_licence_notice_and_sbom_and_an_sbom_beside_them() throws IOException {
        for (String library : libraries) {
            for (String kind : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
                assertThat(Jars.entries(file(library, kind)))
                        .as(library + kind)
                        .containsKeys("META-INF/LICENSE", "META-INF/NOTICE");
            }
            assertThat(Jars.entries(file(library, ".jar")).get("META-INF/sbom/bom.json"))
                    .as(library)
                    .isEqualTo(file(library, "-cyclonedx.json"));
        }
    }

    @Test
    void the_netty_in_a_jar_is_named_with_its_version() throws IOException {
        String root = Files.readString(first.resolve("pom.xml"));
        String netty = root.replaceAll("(?s).*<netty.version>([^<]+)<.*", "$1");
        Map<String, byte[]> emulator = Jars.entries(file("graph-calls-emulator", ".jar"));
        Map<String, byte[]> commandLine = Jars.entries(first.resolve("examples/cli/target/graph-calls.jar"));

        assertThat(text("graph-calls-emulator", "-cyclonedx.json")).contains("io.netty/netty-codec-http@" + netty);
        assertThat(new String(emulator.get("META-INF/NOTICE"), UTF_8)).contains("Netty " + netty);
        for (Map<String, byte[]> jar : List.of(emulator, commandLine)) {
            assertThat(new String(jar.get("META-INF/maven/io.netty/netty-codec-http/pom.properties"), UTF_8))
                    .contains("version=" + netty);
        }
    }

    @Test
    void two_builds_give_the_same_bytes() throws IOException {
        Map<String, byte[]> other = Jars.entries(second.resolve("target/central-publishing/central-bundle.zip"));
        for (String library : libraries) {
            for (String kind : List.of(".pom", ".jar", "-sources.jar", "-cyclonedx.json")) {
                assertThat(file(library, kind)).as(library + kind).isEqualTo(other.get(path(library, kind)));
            }
        }
    }

    private static String text(String artifact, String kind) {
        return new String(file(artifact, kind), UTF_8);
    }

    private static byte[] file(String artifact, String kind) {
        return bundle.get(path(artifact, kind));
    }

    private static String path(String artifact, String kind) {
        return "io/github/graphcalls/" + artifact + "/" + version + "/" + artifact + "-" + version + kind;
    }
}
