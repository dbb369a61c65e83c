package io.github.graphcalls.contract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Trial;
import java.io.PrintStream;
import java.security.Security;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;

/** Runs the whole contract against an adapter with one of many faults, each of them one line. */
@Tag("full")
@Isolated("mutants change the JVM")
class MutationsTest {

    private static final Locale LOCALE = Locale.getDefault();
    private static final PrintStream ERR = System.err;
    private static final TimeZone ZONE = TimeZone.getDefault();

    static Stream<Consumer<Mutant>> mutations() {
        Predicate<String> wanted =
                Pattern.compile(System.getProperty("mutations", "")).asPredicate();
        return Stream.of(
                        RequestMutation.values(),
                        ProtocolMutation.values(),
                        AnswerMutation.values(),
                        DocumentMutation.values(),
                        MemoryMutation.values(),
                        LifecycleMutation.values(),
                        EndMutation.values(),
                        ResourceMutation.values())
                .flatMap(Stream::<Consumer<Mutant>>of)
                .filter(each -> wanted.test(each.getClass().getSimpleName() + "." + each));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
        System.clearProperty("acme.status");
        Thread.setDefaultUncaughtExceptionHandler(null);
        Thread.currentThread().setPriority(Thread.NORM_PRIORITY);
        System.setErr(ERR);
        Security.removeProvider("acme");
        Logger.getLogger("").setLevel(Level.INFO);
        MDC.clear();
        Steps.LEFT_OPEN.clear();
        Steps.KEPT.stream()
                .filter(ExecutorService.class::isInstance)
                .forEach(each -> ((ExecutorService) each).shutdownNow());
        Steps.KEPT.clear();
        Logger.getLogger("java.net.http").setLevel(null);
    }

    @Test
    void the_adapter_without_a_mutation_keeps_every_rule() {
        assertThat(Trial.brokenFirst(Mutant::new)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void every_mutant_is_caught(Consumer<Mutant> mutation, TestReporter report) {
        Set<Integer> broken = Trial.brokenFirst(world -> {
            Mutant mutant = new Mutant(world);
            mutation.accept(mutant);
            return mutant;
        });
        report.publishEntry(mutation.toString(), broken.toString());

        assertThat(broken).as("rules that %s breaks", mutation).isNotEmpty();
    }
}
