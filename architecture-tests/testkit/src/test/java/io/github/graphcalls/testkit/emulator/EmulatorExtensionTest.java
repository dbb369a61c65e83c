package io.github.graphcalls.testkit.emulator;

import static io.github.graphcalls.fake.fault.Faults.throttled;
import static io.github.graphcalls.testkit.GraphCallsAssertions.assertThat;
import static io.github.graphcalls.testkit.emulator.SharingExamples.SEEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.json.JsonFormatException;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class EmulatorExtensionTest {

    private static final CallId CALL = CallId.of("11111111-2222-4333-8444-555555555555");

    @RegisterExtension
    static final EmulatorExtension SECURE = EmulatorExtension.of(
                    World.builder(Script.of(CallScript.outgoing(CALL, "Bob")))
                            .faults(throttled(Duration.ofSeconds(5)).times(1))
                            .quirks(Quirk.ROSTER_LATE))
            .with(EmulatorBuilder::tls);

    @RegisterExtension
    final EmulatorExtension plain = EmulatorExtension.of(Scenario.of(Script.of()));

    @TempDir
    Path folder;

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void a_shared_emulator_stays_open_and_each_test_begins_with_the_first_state_of_the_world() {
        assertThat(run(SharingExamples.Shared.class).succeeded().count()).isEqualTo(2);

        assertThat(SEEN).hasSize(2);
        assertThat(SEEN.get(0)).isEqualTo(SEEN.get(1));
        assertThat(SEEN).allSatisfy(EmulatorExtensionTest::isClosed);
    }

    @Test
    void a_script_that_a_test_loads_into_a_shared_emulator_is_gone_in_the_next_test() {
        assertThat(run(SharingExamples.LoadingAScript.class).succeeded().count())
                .isEqualTo(2);
    }

    @Test
    void the_clock_of_a_shared_emulator_has_its_first_speed_in_each_test() {
        assertThat(run(SharingExamples.StartingTheClock.class).succeeded().count())
                .isEqualTo(2);
    }

    @Test
    void nested_classes_use_the_shared_emulator_of_the_outer_class() {
        assertThat(run(SharingExamples.SharedWithNested.class).succeeded().count())
                .isEqualTo(4);

        assertThat(SEEN).hasSize(4).containsOnly(SEEN.get(0)).allSatisfy(EmulatorExtensionTest::isClosed);
    }

    @Test
    void an_extension_in_a_field_of_the_instance_starts_an_emulator_for_each_test() {
        assertThat(run(SharingExamples.OneEach.class).succeeded().count()).isEqualTo(2);

        assertThat(SEEN).hasSize(2).allSatisfy(EmulatorExtensionTest::isClosed);
    }

    @Test
    void a_test_that_fails_leaves_the_emulator_closed() {
        assertThat(run(SharingExamples.Failing.class).failed().count()).isEqualTo(1);

        assertThat(SEEN).singleElement().satisfies(EmulatorExtensionTest::isClosed);
    }

    @Test
    void a_constructor_may_have_the_base_url_but_not_the_clock_which_is_replaced_for_each_test() {
        assertThat(run(SharingExamples.ClockInTheConstructor.class).failed().count())
                .isEqualTo(1);
        assertThat(run(SharingExamples.BaseUrlInTheConstructor.class)
                        .succeeded()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void outside_of_a_test_there_is_no_emulator() {
        assertThatThrownBy(EmulatorExtension.of(Scenario.of(Script.of()))::baseUrl)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no emulator is running");
    }

    @Test
    void a_world_has_the_faults_and_quirks_of_its_builder_in_each_test() {
        assertThat(FakeCallLookup.of(SECURE.world()).find(CALL)).isThrottled();
        assertThat(FakeCallLookup.of(SECURE.world()).find(CALL)).isFound();
        assertThat(SECURE.world().behavior().quirks().on()).contains(Quirk.ROSTER_LATE);
    }

    @Test
    void a_client_with_the_ssl_context_trusts_the_certificate_of_the_emulator() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().sslContext(SECURE.sslContext()).build();
        URI clock = URI.create(SECURE.emulator().origin() + "/__emulator/clock");

        assertThat(client.send(HttpRequest.newBuilder(clock).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_emulator_without_tls_has_no_ssl_context() {
        assertThatThrownBy(plain::sslContext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("EmulatorBuilder::tls");
    }

    @Test
    void a_scenario_is_read_from_a_file() throws Exception {
        Scenario scenario = Scenario.of(SECURE.world());
        Path file = Files.writeString(folder.resolve("scenario.json"), scenario.json());

        EmulatorExtension extension = EmulatorExtension.of(file);

        assertThat(Scenario.of(extension.worlds.get().build())).isEqualTo(scenario);
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> EmulatorExtension.of(folder.resolve("missing.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.resolve("missing.json").toString());
    }

    @Test
    void a_file_that_is_not_a_scenario_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("scenario.json"), "{\"version\":0}");

        assertThatThrownBy(() -> EmulatorExtension.of(file)).isInstanceOf(JsonFormatException.class);
    }

    private Events run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter(EmulatorExtension.RECORDINGS, folder.toString())
                .execute()
                .testEvents();
    }

    private static void isClosed(URI baseUrl) {
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), baseUrl.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }
}
