package io.github.graphcalls.testkit.emulator;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that fail, abort or pass, run by {@link RecordingFileTest}. */
final class FailingExamples {

    static final Scenario SCENARIO =
            Scenario.of(Script.of(CallScript.outgoing(CallId.of("11111111-2222-4333-8444-555555555555"), "Bob")));

    private static final CallId CALL = CallId.of("11111111-2222-4333-8444-555555555555");

    private FailingExamples() {}

    /** What the classes have in common that are run by the tests below. */
    abstract static class Using {
        @RegisterExtension
        final EmulatorExtension graph = EmulatorExtension.of(SCENARIO);

        void lookUp(int times) {
            IntStream.range(0, times)
                    .forEach(i -> FakeCallLookup.of(graph.world()).find(CALL));
        }
    }

    static class Throwing extends Using {
        @Test
        void fails() {
            lookUp(2);
            throw new IllegalStateException("on purpose", new IOException("the cause"));
        }
    }

    static class Comparing extends Using {
        @Test
        void fails() {
            Assertions.assertEquals("what is expected", "what is there");
        }
    }

    static class ThrowingWhatNoMessageMakes extends Using {
        @Test
        void fails() {
            throw new UncheckedIOException("on purpose", new IOException("the cause"));
        }
    }

    static class ThrowingNoMessage extends Using {
        @Test
        void fails() {
            throw new AssertionError();
        }
    }

    static class FailingBefore extends Using {
        @BeforeEach
        void fail() {
            throw new IllegalStateException("on purpose");
        }

        @Test
        void fails() {}
    }

    static class FailingAfter extends Using {
        @Test
        void fails() {}

        @AfterEach
        void fail() {
            throw new IllegalStateException("on purpose");
        }
    }

    static class Several extends Using {
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void fails(int number) {
            lookUp(number);
            throw new IllegalStateException("on purpose");
        }
    }

    static class WithTwoWorlds extends Using {
        @RegisterExtension
        final EmulatorExtension other = EmulatorExtension.of(SCENARIO);

        @Test
        void fails() {
            throw new IllegalStateException("on purpose");
        }
    }

    static class Aborting extends Using {
        @Test
        void aborts() {
            Assumptions.abort("on purpose");
        }
    }

    static class Passing extends Using {
        @Test
        void passes() {}
    }

    static class Forgetting extends Using {
        @Test
        void fails() {
            lookUp(10_001);
            throw new IllegalStateException("on purpose");
        }
    }
}
