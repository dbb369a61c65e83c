package io.github.graphcalls.testkit.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.time.VirtualTime;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class EmulatorExtensionTest {

    private static final CallId CALL = CallId.of("11111111-2222-4333-8444-555555555555");
    private static final Scenario SCENARIO = Scenario.of(Script.of(CallScript.outgoing(CALL, "Bob")));
    private static final List<URI> SEEN = new ArrayList<>();

    @TempDir
    Path recordings;

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    /** What tests do that use it; run by the tests below. */
    abstract static class Using {

        @Test
        void one(URI baseUrl, GraphEmulator emulator, World world, VirtualTime time) {
            use(baseUrl, emulator, world, time);
        }

        @Test
        void other(URI baseUrl, GraphEmulator emulator, World world, VirtualTime time) {
            use(baseUrl, emulator, world, time);
        }

        private static void use(URI baseUrl, GraphEmulator emulator, World world, VirtualTime time) {
            SEEN.add(baseUrl);
            assertThat(baseUrl).hasToString(emulator.baseUrl());
            assertThat(world.time()).isSameAs(time);
            assertThat(time.instant()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
            time.advance(Duration.ofHours(1));
        }
    }

    static class Shared extends Using {
        @RegisterExtension
        static final EmulatorExtension GRAPH = EmulatorExtension.of(SCENARIO);
    }

    static class SharedByOneThatLoadsAScript {
        @RegisterExtension
        static final EmulatorExtension GRAPH = EmulatorExtension.of(SCENARIO);

        @Test
        void one(World world) {
            replaced(world);
        }

        @Test
        void other(World world) {
            replaced(world);
        }

        private static void replaced(World world) {
            assertThat(FakeCallLookup.in(world).find(CALL)).isInstanceOf(Found.class);
            world.load(Script.of());
            assertThat(FakeCallLookup.in(world).find(CALL)).isInstanceOf(NotFound.class);
        }
    }

    static class SharedByOneThatLetsTheClockRun {
        @RegisterExtension
        static final EmulatorExtension GRAPH = EmulatorExtension.of(SCENARIO);

        @Test
        void one(GraphEmulator emulator) throws Exception {
            letRun(emulator);
        }

        @Test
        void other(GraphEmulator emulator) throws Exception {
            letRun(emulator);
        }

        private static void letRun(GraphEmulator emulator) throws Exception {
            assertThat(clock(emulator, BodyPublishers.noBody(), "GET")).contains("\"speed\":0");
            assertThat(clock(emulator, BodyPublishers.ofString("{\"speed\":2}"), "PUT"))
                    .contains("\"speed\":2");
        }

        private static String clock(GraphEmulator emulator, BodyPublisher body, String method) throws Exception {
            URI clock = URI.create(emulator.origin() + "/__emulator/clock");
            HttpRequest request =
                    HttpRequest.newBuilder(clock).method(method, body).build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        }
    }

    static class SharedWithNested extends Using {
        @RegisterExtension
        static final EmulatorExtension GRAPH = EmulatorExtension.of(SCENARIO);

        @Nested
        class Within extends Using {}
    }

    static class OneEach extends Using {
        @RegisterExtension
        final EmulatorExtension graph = EmulatorExtension.of(SCENARIO).with(settings -> settings.pageSize(2));
    }

    static class Failing {
        @RegisterExtension
        final EmulatorExtension graph = EmulatorExtension.of(SCENARIO);

        @Test
        void fails(URI baseUrl) {
            SEEN.add(baseUrl);
            throw new IllegalStateException("on purpose");
        }
    }

    static class TakingTheClockInItsConstructor {
        @RegisterExtension
        static final EmulatorExtension GRAPH = EmulatorExtension.of(SCENARIO);

        TakingTheClockInItsConstructor(VirtualTime time) {}

        @Test
        void one() {}
    }

    static class TakingTheBaseUrlInItsConstructor {
        @RegisterExtension
        static final EmulatorExtension GRAPH = EmulatorExtension.of(SCENARIO);

        private final URI baseUrl;

        TakingTheBaseUrlInItsConstructor(URI baseUrl) {
            this.baseUrl = baseUrl;
        }

        @Test
        void one() {
            assertThat(baseUrl).hasToString(GRAPH.baseUrl());
        }
    }

    @Test
    void A_shared_one_stays_and_each_test_begins_with_the_world_as_it_was() {
        assertThat(run(Shared.class).succeeded().count()).isEqualTo(2);

        assertThat(SEEN).hasSize(2);
        assertThat(SEEN.get(0)).isEqualTo(SEEN.get(1));
        assertThat(SEEN).allSatisfy(EmulatorExtensionTest::isClosed);
    }

    @Test
    void A_script_that_a_test_loads_into_a_shared_one_is_not_that_of_the_next() {
        assertThat(run(SharedByOneThatLoadsAScript.class).succeeded().count()).isEqualTo(2);
    }

    @Test
    void A_shared_one_has_its_first_speed_in_each_test() {
        assertThat(run(SharedByOneThatLetsTheClockRun.class).succeeded().count())
                .isEqualTo(2);
    }

    @Test
    void A_shared_one_is_that_of_the_classes_within_too() {
        assertThat(run(SharedWithNested.class).succeeded().count()).isEqualTo(4);

        assertThat(SEEN).hasSize(4).containsOnly(SEEN.get(0)).allSatisfy(EmulatorExtensionTest::isClosed);
    }

    @Test
    void One_of_the_instance_is_another_for_each_test() {
        assertThat(run(OneEach.class).succeeded().count()).isEqualTo(2);

        assertThat(SEEN).hasSize(2).allSatisfy(EmulatorExtensionTest::isClosed);
    }

    @Test
    void a_test_that_fails_leaves_it_closed() {
        assertThat(run(Failing.class).failed().count()).isEqualTo(1);

        assertThat(SEEN).singleElement().satisfies(EmulatorExtensionTest::isClosed);
    }

    @Test
    void a_constructor_is_not_given_the_world_or_the_clock_which_are_others_in_the_test() {
        assertThat(run(TakingTheClockInItsConstructor.class).failed().count()).isEqualTo(1);
        assertThat(run(TakingTheBaseUrlInItsConstructor.class).succeeded().count())
                .isEqualTo(1);
    }

    @Test
    void Outside_of_a_test_there_is_none() {
        assertThatThrownBy(EmulatorExtension.of(SCENARIO)::baseUrl)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no emulator runs");
    }

    private Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter(EmulatorExtension.RECORDINGS, recordings.toString())
                .execute()
                .testEvents();
    }

    private static void isClosed(URI baseUrl) {
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), baseUrl.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }
}
