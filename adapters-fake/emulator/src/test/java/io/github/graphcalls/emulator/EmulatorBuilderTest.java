package io.github.graphcalls.emulator;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.token.TokenPolicy;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EmulatorBuilderTest {

    static Stream<Arguments> beyond() {
        return Stream.of(
                setting(builder -> builder.port(65_536), "port: expected 0 to 65535, found 65536"),
                setting(builder -> builder.pageSize(0), "page size: expected 1 to 1000000, found 0"),
                setting(builder -> builder.maxConnections(0), "connections: expected 1 to 1000000, found 0"),
                setting(builder -> builder.maxBody(0), "body: expected 1 to 2147483647, found 0"),
                setting(
                        builder -> builder.requestTimeout(Duration.ofSeconds(-1)),
                        "request timeout: expected 0 to 365 days, found PT-1S"),
                setting(
                        builder -> builder.drainTimeout(Duration.ofDays(366)),
                        "drain timeout: expected 0 to 365 days, found PT8784H"),
                setting(
                        builder -> builder.exposedAt(InetAddress.getLoopbackAddress(), Secret.of("hunter2")),
                        "the length of the control key: expected 16 to 1024, found 7"),
                setting(
                        builder -> builder.exposedAt(
                                InetAddress.getLoopbackAddress(), Secret.of("a key read from a file\n")),
                        "the control key: expected visible ASCII without a space or a line break at its ends, as a header"
                                + " holds it"),
                setting(
                        builder -> builder.tokens(TokenPolicy.oneOf(Secret.of("one"), Secret.of("two\n"))),
                        "tokens[1]: expected visible ASCII without a space or a line break, as a header holds it"));
    }

    private static Arguments setting(Consumer<EmulatorBuilder> setting, String problem) {
        return Arguments.of(setting, problem);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("beyond")
    void a_setting_beyond_its_bounds_is_refused_by_the_builder(Consumer<EmulatorBuilder> setting, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting.accept(SampleWorld.emulator()))
                .withMessage(problem);
    }
}
