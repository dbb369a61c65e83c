package io.github.graphcalls.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.fake.World;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest extends ControlledEmulator {

    @Test
    void every_answer_has_the_time_to_which_the_clock_was_moved() throws Exception {
        assertThat(Raw.body(ask("POST", "clock/advance", "{\"by\":\"PT1H\"}")))
                .isEqualTo("{\"now\":\"2026-02-03T13:00:00Z\",\"speed\":0}");
        assertThat(Raw.body(ask("PUT", "clock", "{\"now\":\"2026-02-03T14:00:00Z\"}")))
                .isEqualTo("{\"now\":\"2026-02-03T14:00:00Z\",\"speed\":0}");

        assertThat(Raw.get(emulator, "/v1.0/communications/calls/meeting"))
                .contains("\r\nDate: Tue, 03 Feb 2026 14:00:00 GMT\r\n");
    }

    @Test
    void a_running_clock_catches_up_with_real_time() {
        World world = SampleWorld.scripted();
        AtomicLong ours = new AtomicLong(5);
        WorldClock clock = new WorldClock(world, ours::get);

        clock.catchUp();
        assertThat(world.clock().instant()).isEqualTo(SampleWorld.NOON);
        clock.run(BigDecimal.TEN);
        ours.addAndGet(1_000_000_000);
        clock.catchUp();
        assertThat(world.clock().instant()).isEqualTo(SampleWorld.NOON.plusSeconds(10));
        ours.addAndGet(1_000_000_000);
        clock.run(BigDecimal.ONE);
        ours.addAndGet(1_000_000_000);
        clock.catchUp();
        assertThat(world.clock().instant()).isEqualTo(SampleWorld.NOON.plusSeconds(21));
    }

    @Test
    void a_fault_that_the_control_api_adds_applies() throws Exception {
        assertThat(
                        ask(
                                "POST",
                                "faults",
                                "{\"where\":{\"path\":\"/v1.0/*\"},\"effect\":{\"status\":429,\"headers\":{\"Retry-After\":\"soon\"}},\"times\":1}"))
                .startsWith("HTTP/1.1 204 ");

        assertThat(Raw.get(emulator, "/v1.0/communications/calls/meeting")).contains("\r\nRetry-After: soon\r\n");
        assertThat(Raw.get(emulator, "/v1.0/communications/calls/meeting")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | script        | []                                  | 400 | expected an object, found an empty array
            POST   | faults        | 1                                   | 400 | expected an object or an array of objects, found 1
            POST   | faults        | null                                | 400 | expected an object or an array of objects, found null
            POST   | quirks        | 1                                   | 400 | expected an array, found 1
            PUT    | clock         | {"speed":-1}                        | 400 | speed: expected 0 to 100000, found -1
            PUT    | clock         | {"speed":"fast"}                    | 400 | speed: expected a number, found \\"fast\\"
            PUT    | clock         | {"speed":1e99999999999}             | 400 | beyond a bound: the exponent of a number has more than 32 bits"}
            PUT    | clock         | {"now":"noon"}                      | 400 | now: expected an instant in UTC such as \\"2026-01-01T00:00:00Z\\", found \\"noon\\"
            PUT    | clock         | {"now":"2020-01-01T00:00:00Z"}      | 400 | now: expected an instant not before 2026-02-03T12:00:00Z
            PUT    | clock         | {"now":"2027-01-01T00:00:00Z","speed":-1} | 400 | speed: expected 0 to 100000, found -1
            PUT    | clock         | {"hour":1}                          | 400 | unknown member \\"hour\\"; expected one of now, speed
            PUT    | clock         | {"now"                              | 400 | not JSON: Unexpected end-of-input within/between Object entries (line 1, column 7)"}
            PUT    | clock         | {                                   | 400 | not JSON: Unexpected end-of-input: expected close marker for Object (start marker at line: 1, column: 1) (line 1, column 2)"}
            PUT    | clock         | {"speed":NaN}                       | 400 | not JSON: Non-standard token 'NaN' (line 1, column 13)"}
            POST   | clock/advance | {}                                  | 400 | expected an object with the member \\"by\\", found an empty object
            POST   | clock/advance | {"by":"-PT1S"}                      | 400 | by: expected a duration that is not negative
            POST   | faults        | {}                                  | 400 | expected an object with the member \\"effect\\"
            POST   | faults        | {"effect":{"bytes":"gzip"},"where":{"path":"/v1.0/x?$top=1"}} | 400 | where.path: expected a path that begins with / or *, without a query
            POST   | faults        | {"effect":{"bytes":"gzip"},"where":{"path":"v1.0/*"}} | 400 | where.path: expected a path that begins with / or *, without a query
            POST   | faults        | {"effect":{"bytes":"gzip"},"times":0} | 400 | times: expected at least 1, found 0
            POST   | faults        | {"effect":{"bytes":"gzip"},"times":1.5} | 400 | times: expected an integer
            POST   | faults        | [{"effect":{"bytes":"gzip"}},7]     | 400 | [1]: expected an object, found 7
            POST   | faults        | {"effect":{"status":99}}            | 400 | effect.status: expected 200 to 599, found 99
            POST   | faults        | {"effect":{"answer":"busy"}}        | 400 | effect.answer: expected one of answered, throttled
            POST   | faults        | {"effect":{"status":429},"effect":{}} | 400 | not JSON: Duplicate field 'effect'
            POST   | script        | {}                                  | 405 | expected GET, PUT
            GET    | scripts       |                                     | 404 | /__emulator/scripts: there is no such path; see /__emulator/openapi.json
            """)
    void an_invalid_control_request_is_refused_with_its_place_and_changes_nothing(
            String method, String path, String body, int status, String problem) throws Exception {
        assertThat(ask(method, path, body == null ? "" : body))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("{\"problem\":\"", problem);
        assertThat(emulator.faults()).isEmpty();
        assertThat(ask("GET", "clock", "")).contains("{\"now\":\"2026-02-03T12:00:00Z\",\"speed\":0}");
    }

    @Test
    void a_405_of_the_control_api_lists_the_allowed_methods() throws Exception {
        assertThat(ask("PATCH", "faults", ""))
                .startsWith("HTTP/1.1 405 ")
                .containsIgnoringCase("\r\nAllow: DELETE, GET, POST\r\n");
        assertThat(ask("GET", "reset", "")).containsIgnoringCase("\r\nAllow: POST\r\n");
    }

    @Test
    void a_speed_beyond_its_bounds_is_refused_before_the_start() {
        EmulatorBuilder builder = GraphEmulator.builder(SampleWorld.scripted());

        assertThatThrownBy(() -> builder.speed(new BigDecimal("100000.1")))
                .hasMessage("speed: expected 0 to 100000, found 100000.1");
    }

    @Test
    void a_control_request_of_a_page_of_another_origin_is_refused() throws Exception {
        assertThat(ask("POST", "reset\r\nOrigin: https://evil.example", "")).startsWith("HTTP/1.1 403 ");
        assertThat(ask("POST", "reset\r\nOrigin: http://localhost", "")).startsWith("HTTP/1.1 204 ");
        assertThat(ask("POST", "reset\r\nOrigin: http://localhost\r\nOrigin: https://evil.example", ""))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void an_emulator_in_front_of_a_lookup_has_no_clock() throws Exception {
        try (GraphEmulator plain = SampleWorld.emulator().start()) {
            assertThat(Raw.get(plain, "/__emulator/clock")).startsWith("HTTP/1.1 404 ");
            assertThat(Raw.body(Raw.get(plain, "/__emulator/journal"))).isEqualToIgnoringWhitespace("{\"entries\":[]}");
            assertThatThrownBy(() -> SampleWorld.emulator().speed(BigDecimal.ONE))
                    .hasMessageContaining("World");
        }
    }

    @Test
    void an_exposed_emulator_demands_the_key() throws Exception {
        Secret key = Secret.of("a key of sixteen and more");
        try (GraphEmulator exposed = GraphEmulator.builder(SampleWorld.scripted())
                .exposedAt(InetAddress.getByName("0.0.0.0"), key)
                .drainTimeout(Duration.ofSeconds(1))
                .start()) {
            assertThat(Raw.get(exposed, "/__emulator/clock"))
                    .startsWith("HTTP/1.1 401 ")
                    .doesNotContain("sixteen");
            assertThat(Raw.get(exposed, "/__emulator/clock\r\nEmulator-Key: another"))
                    .startsWith("HTTP/1.1 401 ");
            assertThat(Raw.get(exposed, "/__emulator/clock\r\nEmulator-Key: " + key.reveal()))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(Raw.get(exposed, "/v1.0/communications/calls/meeting")).startsWith("HTTP/1.1 200 ");
        }
        assertThatThrownBy(() -> SampleWorld.emulator().exposedAt(InetAddress.getLoopbackAddress(), Secret.of("short")))
                .hasMessage("the length of the control key: expected 16 to 1024, found 5");
    }
}
