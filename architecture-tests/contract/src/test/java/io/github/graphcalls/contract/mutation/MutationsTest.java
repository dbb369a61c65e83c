package io.github.graphcalls.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Trial;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the whole contract against an adapter with one of many faults, each of them one line. */
@Tag("full")
@Isolated("mutants change the JVM")
class MutationsTest {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    static Stream<Consumer<Mutant>> mutations() {
        return Stream.of(RequestMutation.values(), AnswerMutation.values(), LifecycleMutation.values())
                .flatMap(Stream::of);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
        System.clearProperty("acme.status");
        Thread.setDefaultUncaughtExceptionHandler(null);
        Steps.LEFT_OPEN.clear();
    }

    @Test
    void the_adapter_without_a_mutation_keeps_every_rule() {
        assertThat(Trial.brokenFirst(Mutant::new)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void every_mutant_is_caught(Consumer<Mutant> mutation) {
        assertThat(Trial.brokenFirst(world -> {
                    Mutant mutant = new Mutant(world);
                    mutation.accept(mutant);
                    return mutant;
                }))
                .as("rules that %s breaks", mutation)
                .isNotEmpty();
    }
}
