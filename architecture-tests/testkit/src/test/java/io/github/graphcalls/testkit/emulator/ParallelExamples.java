package io.github.graphcalls.testkit.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that share emulators or have one each, run by {@link ParallelTestsTest}. */
final class ParallelExamples {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private static EmulatorExtension emulator() {
        return EmulatorExtension.of(Scenario.of(Script.of()));
    }

    /** Moves the clock by an hour and waits a while for another test to move it, too. */
    private static void use(EmulatorExtension graph, CountDownLatch both) {
        VirtualTime time = graph.world().time();
        World world = graph.world();
        assertThat(time.instant()).isEqualTo(BEGINNING);
        time.advance(Duration.ofHours(1));
        both.countDown();
        try {
            both.await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(graph.world().time().instant()).isEqualTo(BEGINNING.plus(Duration.ofHours(1)));
        assertThat(graph.world()).isSameAs(world);
    }

    static class Shared {
        private static final CountDownLatch BOTH = new CountDownLatch(2);

        @RegisterExtension
        static final EmulatorExtension GRAPH = emulator();

        @Test
        void one() {
            use(GRAPH, BOTH);
        }

        @Test
        void other() {
            use(GRAPH, BOTH);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void more(int number) {
            use(GRAPH, BOTH);
        }

        @Nested
        class Within {
            @Test
            void one() {
                use(GRAPH, BOTH);
            }

            @Nested
            class Deeper {
                @RegisterExtension
                static final EmulatorExtension OTHER = emulator();

                @Test
                void one() {
                    use(GRAPH, BOTH);
                    use(OTHER, BOTH);
                }
            }
        }
    }

    static class Base {
        static final CountDownLatch BOTH = new CountDownLatch(2);

        @RegisterExtension
        static final EmulatorExtension GRAPH = emulator();

        @Test
        void one() {
            use(GRAPH, BOTH);
        }
    }

    static class First extends Base {}

    static class Second extends Base {}

    static final EmulatorExtension LEFT = emulator();
    static final EmulatorExtension RIGHT = emulator();

    static class LeftFirst {
        @RegisterExtension
        static final EmulatorExtension A = LEFT;

        @RegisterExtension
        static final EmulatorExtension B = RIGHT;

        @RepeatedTest(40)
        void one() {
            assertThat(LEFT.world().time().instant()).isEqualTo(BEGINNING);
            LEFT.world().time().advance(Duration.ofHours(1));
        }
    }

    static class RightFirst {
        @RegisterExtension
        static final EmulatorExtension A = RIGHT;

        @RegisterExtension
        static final EmulatorExtension B = LEFT;

        @RepeatedTest(40)
        void one() {
            assertThat(LEFT.world().time().instant()).isEqualTo(BEGINNING);
            LEFT.world().time().advance(Duration.ofHours(1));
        }
    }

    static class OneEach {
        private static final CountDownLatch BOTH = new CountDownLatch(2);

        @RegisterExtension
        final EmulatorExtension graph = emulator();

        @Test
        void one() throws Exception {
            BOTH.countDown();
            assertThat(BOTH.await(50, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void other() throws Exception {
            one();
        }
    }

    static class WithAFactory {
        @RegisterExtension
        static final EmulatorExtension GRAPH = emulator();

        @TestFactory
        Stream<DynamicTest> many() {
            return IntStream.range(0, 50)
                    .mapToObj(number -> DynamicTest.dynamicTest(
                            "" + number, () -> GRAPH.world().time()));
        }

        @RepeatedTest(50)
        void one() {
            assertThat(GRAPH.world().time().instant()).isEqualTo(BEGINNING);
        }
    }

    static class WithAFailingStart {
        @RegisterExtension
        static final EmulatorExtension GRAPH = emulator();

        @RepeatedTest(20)
        void one() {
            GRAPH.world().time().advance(Duration.ofHours(1));
            throw new IllegalStateException("on purpose");
        }
    }

    private ParallelExamples() {}
}
