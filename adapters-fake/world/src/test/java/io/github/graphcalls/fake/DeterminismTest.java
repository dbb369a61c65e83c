package io.github.graphcalls.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.fake.chance.Mixing;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import io.github.graphcalls.wire.document.CallDocuments;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same seed, script, clock and lookups give the same answers, byte for byte, on any thread, JDK, locale and zone. */
class DeterminismTest {

    private static final int CALLS = 24;
    private static final int ROUNDS = 12;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /** The digest of a run of seed 1 on JDK 17. Any other JDK has to give it too. */
    private static final String SEED_1 = "61e18b014dee7652";

    private static World world(long seed) {
        RandomStories stories = new RandomStories(new SplittableRandom(seed));
        return World.builder(stories.script(CALLS))
                .seed(seed)
                .clock(VirtualTime.startingAt(BEGIN))
                .faults(stories.faults())
                .journalOfLast(CALLS * ROUNDS * 2)
                .build();
    }

    private static List<CallQuery> queries(World world, long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        List<CallQuery> queries = new ArrayList<>();
        for (CallId id : world.script().known()) {
            CallQuery query = CallQuery.of(id);
            queries.add(
                    switch (chance.nextInt(4)) {
                        case 0 -> query.expand(CallRelationship.PARTICIPANTS, CallRelationship.OPERATIONS);
                        case 1 -> query.select(CallProperty.STATE, CallProperty.RESULT_INFO);
                        case 2 -> query.deadline(BEGIN.plusSeconds(chance.nextInt(200)));
                        default -> query;
                    });
        }
        return queries;
    }

    /** Looks up all calls in rounds on several threads, and returns the answers of each call in their order. */
    private static Map<String, String> run(long seed, int threads) throws Exception {
        World world = world(seed);
        FakeCallLookup calls = FakeCallLookup.of(world);
        Map<String, StringBuilder> answers = new ConcurrentHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<CallQuery> queries = queries(world, seed + round);
                Collections.shuffle(queries, new java.util.Random(threads * 31L + round));
                CountDownLatch start = new CountDownLatch(1);
                List<Future<?>> pending = new ArrayList<>();
                for (CallQuery query : queries) {
                    pending.add(pool.submit(() -> {
                        start.await();
                        answers.computeIfAbsent(query.id().value(), id -> new StringBuilder())
                                .append(document(calls.find(query)))
                                .append('\n');
                        return null;
                    }));
                }
                start.countDown();
                for (Future<?> each : pending) {
                    each.get();
                }
                world.advance(Duration.ofMillis(new SplittableRandom(seed + round).nextInt(9_000)));
            }
        } finally {
            pool.shutdown();
        }
        Map<String, String> result = new TreeMap<>();
        answers.forEach((id, text) -> result.put(id, text.toString()));
        return result;
    }

    private static String document(LookupOutcome outcome) {
        Diagnostics answer = outcome.diagnostics();
        return String.join(
                " ",
                outcome.getClass().getSimpleName(),
                answer.status().map(String::valueOf).orElse("-"),
                answer.code().orElse("-"),
                answer.requestId().orElse("-"),
                answer.date().map(Instant::toString).orElse("-"),
                outcome.toOptional().map(CallDocuments::writeText).orElse("-"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answers_are_equal_for_1_and_64_threads_in_any_order(long seed) throws Exception {
        Map<String, String> one = run(seed, 1);

        assertThat(run(seed, 64)).as("seed " + seed).isEqualTo(one);
        assertThat(one).hasSize(CALLS);
    }

    @Test
    void answers_are_equal_on_any_jdk_in_any_locale_and_zone() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
        try {
            assertThat(digest()).isEqualTo(SEED_1);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String digest() throws Exception {
        long digest = 0;
        for (String answers : run(1, 1).values()) {
            digest = Mixing.mix(digest, answers);
        }
        return Long.toHexString(digest);
    }

    public static void main(String[] none) throws Exception {
        System.out.writeBytes(digest().getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:hashCode=2 -Dfile.encoding=ISO-8859-1",
                "-XX:hashCode=0 -Dfile.encoding=UTF-16",
                "-Xint -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Chatham"
            })
    void answers_are_equal_on_a_jvm_with_other_hash_codes_or_charset(String options, @TempDir Path folder)
            throws Exception {
        File output = folder.resolve("output").toFile();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UnlockExperimentalVMOptions"));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DeterminismTest.class.getName()));
        Process machine = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();

        try {
            assertThat(machine.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(output).hasContent(SEED_1);
        } finally {
            machine.destroyForcibly();
        }
    }

    @Test
    void lookups_of_other_calls_change_no_answer() {
        World crowded = world(3);
        World lonely = world(3);
        CallQuery query = queries(crowded, 3).get(0);

        for (int round = 0; round < ROUNDS; round++) {
            queries(crowded, 3).subList(1, CALLS).forEach(FakeCallLookup.of(crowded)::find);
            assertThat(FakeCallLookup.of(crowded).find(query))
                    .isEqualTo(FakeCallLookup.of(lonely).find(query));
            crowded.advance(Duration.ofSeconds(7));
            lonely.advance(Duration.ofSeconds(7));
        }
    }
}
