package io.github.graphcalls.verdict.builds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Builds and tests a project of another team with the published artifacts and the oldest and newest libraries that the README
 * lists. Downloads those libraries, so that it is skipped without a network.
 */
@Tag("full")
class ClassPathsTest {

    private static final Path PROJECTS = Path.of("src", "test", "resources", "class-paths");
    private static final Path README = Workshop.ROOT.resolve("adapters-feign/client/README.md");
    private static final Pattern VERSION =
            Pattern.compile("<((?:compiler|enforcer|resources|surefire)\\.plugin\\.version)>([^<]+)<");
    private static final List<String> LIBRARIES = List.of("httpcore5", "feign", "jackson", "junit", "msal4j");
    private static final Pattern RUNS_ON = Pattern.compile("RUNS ON (.*)");

    private static final String LOOKUPS = "lookups, sign-in, faults, testkit";
    private static final String WEB = LOOKUPS + ", calls in controllers";
    private static final String CONFIGPROPS = "starts without web, with `configprops` exposed";
    private static final String REFUSED = "refused when the lookup is opened: ";

    /** A class path: its name and result in the README, the tests that run on it, and Maven's options. */
    enum ClassPath {
        SPRING_BOOT_3_2(
                "3.2.12",
                REFUSED + "`httpcore5.version`, `jackson-bom.version`",
                "lookup",
                "-Drefused=httpcore5.version"),
        SPRING_BOOT_3_3("3.3.13", REFUSED + "`httpcore5.version`", "lookup", "-Drefused=httpcore5.version"),
        SPRING_BOOT_3_3_WITH_THE_PROPERTY(
                "3.3.13", "with `httpcore5.version`: " + LOOKUPS, "lookup", "-Dhttpcore5.version=5.3.6"),
        SPRING_BOOT_3_4("3.4.13", LOOKUPS, "lookup", ""),
        SPRING_BOOT_3_5("3.5.16", LOOKUPS, "lookup", ""),
        SPRING_BOOT_4_0("4.0.9", WEB, "lookup,web", "-Pweb"),
        SPRING_BOOT_4_0_WITHOUT_WEB("4.0.9", CONFIGPROPS, "lookup,actuator", ""),
        SPRING_BOOT_4_1("4.1.2", WEB, "lookup,web", "-Pweb"),
        SPRING_BOOT_4_1_WITHOUT_WEB("4.1.2", CONFIGPROPS, "lookup,actuator", ""),
        OLDEST_HTTPCORE5("", LOOKUPS, "lookup", "-Dwith.httpcore5=5.3"),
        OLDEST_FEIGN("", LOOKUPS, "lookup", "-Dwith.feign=13.6"),
        OLDEST_JACKSON("", LOOKUPS, "lookup", "-Dwith.jackson=2.17.0"),
        OLDEST_JUNIT("", LOOKUPS, "lookup", "-Dwith.junit=5.11.0"),
        NEWEST("", LOOKUPS, "lookup", ""),
        FEIGN_BEFORE_13_6("", REFUSED + "the versions of Feign", "lookup", "-Dwith.feign=13.5 -Drefused=feign-core"),
        JACKSON_BEFORE_2_17(
                "",
                REFUSED + "the version of Jackson",
                "lookup",
                "-Dwith.jackson=2.16.2 -Drefused=jackson-bom.version");

        private final String boot;
        private final String result;
        private final List<String> tests;
        private final String options;

        ClassPath(String boot, String result, String tests, String options) {
            this.boot = boot;
            this.result = result;
            this.tests = List.of(tests.split(","));
            this.options = options;
        }

        /** The row of the README, of the versions that the tests found. */
        String row(String versions) {
            String name = boot.isEmpty() ? "without Spring Boot" : "Spring Boot " + boot;
            return "| " + name + " | " + versions + " | " + result + " |";
        }
    }

    private static Workshop workshop;
    private static String maven;
    private static String versions;

    @BeforeAll
    static void publish_the_artifacts() throws IOException {
        workshop = Workshop.open();
        maven = Workshop.onlineArguments();
        String root = Files.readString(Workshop.ROOT.resolve("pom.xml"));
        StringBuilder chosen = new StringBuilder(" -Dgraph-calls.version=" + Workshop.version());
        VERSION.matcher(root)
                .results()
                .forEach(plugin -> chosen.append(" -D" + plugin.group(1) + "=" + plugin.group(2)));
        for (String library : LIBRARIES) {
            String property = library.equals("junit") ? "junit6" : library;
            String version = root.replaceFirst("(?s).*<" + property + "\\.version>([^<]+)<.*", "$1");
            chosen.append(" -Dwith." + library + "=" + version);
        }
        versions = chosen.toString();
    }

    @ParameterizedTest
    @EnumSource
    void a_project_on_the_class_path_has_the_result_of_its_row_in_the_readme(ClassPath path) throws IOException {
        Path project = workshop.emptyFolder("class-paths/" + path.name());
        String pom = Files.readString(
                PROJECTS.resolve(path.boot.isEmpty() ? "plain" : "boot").resolve("pom.xml"));
        Files.writeString(project.resolve("pom.xml"), pom.replace("BOOT_VERSION", path.boot));
        for (String tests : path.tests) {
            Workshop.copy(PROJECTS.resolve(tests), project.resolve("src/test/java"));
        }

        // The last of two options with one name holds.
        Workshop.Result result = workshop.run(project, "mvn test" + versions + " " + path.options, "MAVEN_ARGS", maven);

        assumeFalse(result.output().contains("Could not transfer artifact"), "libraries cannot be downloaded");
        assertThat(result.status()).as(result.output()).isZero();
        Matcher runsOn = RUNS_ON.matcher(result.output());
        assertThat(runsOn.find()).as(result.output()).isTrue();
        assertThat(Files.readString(README)).contains(path.row(runsOn.group(1)));
    }
}
