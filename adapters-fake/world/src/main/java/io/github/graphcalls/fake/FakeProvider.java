package io.github.graphcalls.fake;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.SettingDescription;
import io.github.graphcalls.adapter.SettingDescription.Kind;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.time.Sleeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Opens the fake by the name {@code fake}. Its settings, all optional, are strings:
 *
 * <ul>
 *   <li>{@code script}: a file with a {@link Scenario} as JSON; by default the {@link SampleCalls};
 *   <li>{@code seed}: the seed of all random choices, an integer of 64 bits; by default that of the scenario, or 0;
 *   <li>{@code speed}: how many times as fast as the system's clock the world's clock runs, 0 to 100,000. With a speed above 0
 *       the world begins at the time of the system's clock, and a lookup waits for the delay of its answer. By default the clock
 *       stands still and no lookup waits, so that the outcomes are deterministic.
 * </ul>
 */
public final class FakeProvider implements CallLookupProvider {

    private static final String SCRIPT = "script";
    private static final String SEED = "seed";
    private static final String SPEED = "speed";
    private static final List<SettingDescription> SETTINGS = List.of(
            new SettingDescription(SCRIPT, Kind.FILE, false, "the calls, as a scenario in JSON", "the sample calls"),
            new SettingDescription(
                    SEED, Kind.NUMBER, false, "the seed of all random choices", "the seed of the scenario, or 0"),
            new SettingDescription(
                    SPEED,
                    Kind.NUMBER,
                    false,
                    "how many times as fast as the system's clock the world's clock runs, 0 to 100,000",
                    "0: the clock stands still"));

    /** Creates the provider, for the service loader. */
    public FakeProvider() {}

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public List<SettingDescription> settings() {
        return SETTINGS;
    }

    @Override
    public OpenCallLookup open(Settings settings) {
        settings.requireKnown(SETTINGS.stream().map(SettingDescription::name).collect(Collectors.toSet()), Set.of());
        List<String> problems = new ArrayList<>();
        WorldBuilder samples = World.builder(
                        Script.of(SampleCalls.all().stream().map(CallScript::of).toList()))
                .clock(InstantSource.fixed(Instant.EPOCH));
        WorldBuilder world = read(settings, SCRIPT, "a file with a scenario as JSON", FakeProvider::scenario, problems)
                .orElse(samples);
        read(settings, SEED, "an integer of 64 bits", Long::valueOf, problems).ifPresent(world::seed);
        read(settings, SPEED, "a number from 0 to 100000", FakeProvider::speed, problems)
                .filter(speed -> speed > 0)
                .ifPresent(speed -> run(world, speed));
        if (!problems.isEmpty()) {
            throw new SettingsException(String.join("; ", problems));
        }
        return FakeCallLookup.of(world.build());
    }

    private static <T> Optional<T> read(
            Settings settings, String name, String expected, Function<String, T> parser, List<String> problems) {
        try {
            return settings.text(name).map(parser);
        } catch (IllegalArgumentException refused) {
            problems.add(name + ": expected " + expected + ", found "
                    + OneLine.of(settings.text(name).get())
                    + (refused instanceof NumberFormatException ? "" : ": " + refused.getMessage()));
            return Optional.empty();
        }
    }

    private static WorldBuilder scenario(String file) {
        try {
            return Scenario.parse(Files.readAllBytes(Path.of(file))).builder();
        } catch (IOException e) {
            throw new IllegalArgumentException(e.toString(), e);
        }
    }

    private static double speed(String text) {
        if (!text.matches("(100000|[0-9]{1,5}([.][0-9]{1,9})?)")) {
            throw new NumberFormatException(text);
        }
        return Double.parseDouble(text);
    }

    private static void run(WorldBuilder world, double speed) {
        InstantSource system = InstantSource.system();
        Instant begins = system.instant();
        world.clock(() -> begins.plus(scaled(Duration.between(begins, system.instant()), speed)))
                .sleeper(delay -> Sleeper.SYSTEM.sleep(scaled(delay, 1 / speed)));
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }
}
