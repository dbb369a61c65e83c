package io.github.graphcalls.verdict.builds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.callback.Callbacks;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.json.Scenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Builds the example bot from the published artifacts, and runs it against the emulator. Downloads Spring Boot, so that it is
 * skipped without a network.
 */
@Tag("full")
class BotTest {

    private static final Path BOT = Workshop.ROOT.resolve("examples/bot");
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int STEPS = 104;
    private static final int KILLED_AT = 48;
    private static final int STARTED_AT = 50;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void the_scenario_of_the_bot_has_a_call_that_ends_and_one_that_goes_on() throws IOException {
        World world = Scenario.parse(Files.readString(BOT.resolve("scenario.json")))
                .builder()
                .build();

        assertThat(world.events(Instant.MIN, world.begins().plus(Duration.ofHours(1))))
                .filteredOn(event -> event.notification().endsCall())
                .hasSize(1);
        assertThat(world.script().known()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5.16", "4.0.9"})
    void the_bot_builds_and_passes_its_tests_on_another_line_of_spring_boot(String version) throws IOException {
        built("bot-" + version, "package -Dspring-boot.version=" + version, version.startsWith("3."));
    }

    /** Copies the bot and builds it; with Spring Boot 3 with the replacements that its README names. */
    private static Path built(String name, String goals, boolean isBoot3) throws IOException {
        Workshop workshop = Workshop.open();
        Path project = workshop.emptyFolder(name);
        Workshop.copy(BOT, project);
        if (isBoot3) {
            replace(project.resolve("pom.xml"), "spring-boot-starter-webmvc", "spring-boot-starter-web");
            replace(
                    project.resolve("src/main/java/com/contoso/bot/calls/CallsHealth.java"),
                    "boot.health.contributor",
                    "boot.actuate.health");
        }
        Workshop.Result result = workshop.run(
                project,
                "mvn " + goals + " -Dgraph-calls.version=" + Workshop.version(),
                "MAVEN_ARGS",
                Workshop.onlineArguments());
        assumeFalse(result.output().contains("Could not transfer artifact"), "libraries cannot be downloaded");
        assertThat(result.status()).as(result.output()).isZero();
        return project;
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    @Tag("real-time")
    void a_bot_that_was_killed_in_the_middle_of_a_day_knows_at_its_end_how_each_call_ended() throws Exception {
        Path project = built("bot", "package -Dmaven.test.skip", false);
        World world = BotDay.world();
        try (BotProcess bot = new BotProcess(project);
                GraphEmulator emulator = GraphEmulator.builder(world)
                        .callbacks(
                                Callbacks.forApplication(BotProcess.APPLICATION).webhook(bot.callback()))
                        .start()) {
            bot.start(emulator);
            for (int step = 0; step < STEPS; step++) {
                if (step == KILLED_AT) {
                    // What lookups find was applied by the round before the last, while the world stood still.
                    bot.awaitRounds(3);
                    bot.kill();
                } else if (step == STARTED_AT) {
                    bot.start(emulator);
                }
                advance(emulator);
            }
            bot.awaitNoCallAlive();

            Map<String, String> expected = BotDay.expected(world);
            assertThat(bot.calls("alive")).isEmpty();
            assertThat(bot.calls("ended")).isEqualTo(expected);
            assertThat(expected).hasSizeGreaterThan(BotDay.CALLS * 9 / 10).containsValue("not known");
            bot.end();
            assertThat(Files.readAllLines(project.resolve("calls.jsonl"))).hasSize(expected.size());
        }
    }

    private void advance(GraphEmulator emulator) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.origin() + "/__emulator/clock/advance"))
                .POST(BodyPublishers.ofString("{\"by\":\"" + STEP + "\"}"))
                .build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        assertThat(emulator.awaitCallbacks(Duration.ofMinutes(2))).isTrue();
    }
}
