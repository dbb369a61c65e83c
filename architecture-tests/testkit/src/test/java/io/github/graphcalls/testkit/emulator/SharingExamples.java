package io.github.graphcalls.testkit.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.WorldBuilder;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.time.VirtualTime;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Test classes that use an emulator, run by {@link EmulatorExtensionTest}. */
final class SharingExamples {

    static final List<URI> SEEN = new ArrayList<>();

    private static final CallId CALL = CallId.of("11111111-2222-4333-8444-555555555555");
    private static final WorldBuilder WORLD = World.builder(Script.of(CallScript.outgoing(CALL, "Bob")));

    private SharingExamples() {}

    /** Two tests that each expect the clock at its first instant, and move it. */
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
        static final EmulatorExtension GRAPH = EmulatorExtension.of(WORLD);
    }

    static class LoadingAScript {
        @RegisterExtension
        static final EmulatorExtension GRAPH = EmulatorExtension.of(WORLD);

        @Test
        void one(World world) {
            replaceScript(world);
        }

        @Test
        void other(World world) {
            replaceScript(world);
        }

        private static void replaceScript(World world) {
            assertThat(FakeCallLookup.of(world).find(CALL)).isInstanceOf(Found.class);
            world.load(Script.of());
            assertThat(FakeCallLookup.of(world).find(CALL)).isInstanceOf(NotFound.class);
        }
    }

    static class StartingTheClock {
        @RegisterExtension
        static final EmulatorExtension GRAPH = EmulatorExtension.of(WORLD);

        @Test
        void one(GraphEmulator emulator) throws Exception {
            startClock(emulator);
        }

        @Test
        void other(GraphEmulator emulator) throws Exception {
            startClock(emulator);
        }

        private static void startClock(GraphEmulator emulator) throws Exception {
            assertThat(clock(emulator, BodyPublishers.ofString(""), "GET")).contains("\"speed\":0");
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
        static final EmulatorExtension GRAPH = EmulatorExtension.of(WORLD);

        @Nested
        class Within extends Using {}
    }

    static class OneEach extends Using {
        @RegisterExtension
        final EmulatorExtension graph = EmulatorExtension.of(WORLD).with(settings -> settings.pageSize(2));
    }

    static class Failing {
        @RegisterExtension
        final EmulatorExtension graph = EmulatorExtension.of(WORLD);

        @Test
        void fails(URI baseUrl) {
            SEEN.add(baseUrl);
            throw new IllegalStateException("on purpose");
        }
    }

    static class ClockInTheConstructor {
        @RegisterExtension
        static final EmulatorExtension GRAPH = EmulatorExtension.of(WORLD);

        ClockInTheConstructor(VirtualTime time) {}

        @Test
        void one() {}
    }

    static class BaseUrlInTheConstructor {
        @RegisterExtension
        static final EmulatorExtension GRAPH = EmulatorExtension.of(WORLD);

        private final URI baseUrl;

        BaseUrlInTheConstructor(URI baseUrl) {
            this.baseUrl = baseUrl;
        }

        @Test
        void one() {
            assertThat(baseUrl).hasToString(GRAPH.baseUrl());
        }
    }
}
