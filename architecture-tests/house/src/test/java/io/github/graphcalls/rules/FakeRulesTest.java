package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.RuleViolations.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.github.graphcalls.fake.specimen.FakeSpecimens.DifferingElsewhere;
import io.github.graphcalls.fake.specimen.FakeSpecimens.FakeModule;
import io.github.graphcalls.fake.specimen.FakeSpecimens.Gambling;
import io.github.graphcalls.fake.specimen.FakeSpecimens.KnowingTheClient;
import io.github.graphcalls.fake.specimen.FakeSpecimens.Reading;
import io.github.graphcalls.fake.specimen.FakeSpecimens.ReadingTheClock;
import io.github.graphcalls.fake.specimen.FakeSpecimens.ReadingTheClockOfTheWire;
import io.github.graphcalls.fake.specimen.FakeSpecimens.ShowingGuice;
import io.github.graphcalls.fake.specimen.FakeSpecimens.Sleeping;
import io.github.graphcalls.fake.specimen.FakeSpecimens.Threading;
import io.github.graphcalls.fake.specimen.FakeSpecimens.World;
import io.github.graphcalls.wire.specimen.WireSpecimens;
import org.junit.jupiter.api.Test;

class FakeRulesTest {

    @Test
    void the_fake_uses_the_core_the_wire_guice_and_no_other_adapter() {
        assertThat(violations(
                        FakeRules.KNOWS_THE_WIRE_AND_NO_OTHER_ADAPTER, World.class, FakeModule.class, Reading.class))
                .isEmpty();

        assertThat(violations(FakeRules.KNOWS_THE_WIRE_AND_NO_OTHER_ADAPTER, KnowingTheClient.class))
                .containsExactly("Field <KnowingTheClient.lookup> has type <Lookup>");
    }

    @Test
    void classes_of_the_wire_that_the_fake_calls_are_checked_too() {
        JavaClasses classes = RuleViolations.classes(
                ReadingTheClockOfTheWire.class, WireSpecimens.Stamper.class, WireSpecimens.Clock.class);

        assertThat(RuleViolations.violations(FakeRules.IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN, classes))
                .containsExactly("Method <Clock.now()> calls method <java.time.Instant.now()>");
    }

    @Test
    void guice_is_in_public_signatures_of_modules_only() {
        assertThat(violations(FakeRules.SHOWS_NO_LIBRARY, World.class, FakeModule.class))
                .isEmpty();

        assertThat(violations(FakeRules.SHOWS_NO_LIBRARY, ShowingGuice.class))
                .containsExactly(
                        "Method <ShowingGuice.with(com.google.inject.Injector)> shows com.google.inject.Injector");
    }

    @Test
    void the_fake_takes_time_randomness_and_threads_from_outside() {
        assertThat(violations(FakeRules.IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN, World.class, FakeModule.class))
                .isEmpty();

        assertThat(violations(FakeRules.IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN, ReadingTheClock.class))
                .containsExactly(
                        "Constructor <ReadingTheClock.<init>()> calls constructor <java.util.GregorianCalendar.<init>()>",
                        "Constructor <ReadingTheClock.<init>()> calls method <java.lang.System.currentTimeMillis()>",
                        "Constructor <ReadingTheClock.<init>()> references method <java.time.Instant.now()>");

        assertThat(violations(FakeRules.IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN, Gambling.class))
                .containsExactly(
                        "Constructor <Gambling.<init>()> calls constructor <java.security.SecureRandom.<init>()>",
                        "Constructor <Gambling.<init>()> calls constructor <java.util.Random.<init>()>",
                        "Constructor <Gambling.<init>()> calls constructor <java.util.SplittableRandom.<init>()>",
                        "Constructor <Gambling.<init>()> calls method <java.lang.Math.random()>",
                        "Constructor <Gambling.<init>()> calls method <java.util.UUID.randomUUID()>");

        assertThat(violations(FakeRules.IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN, DifferingElsewhere.class))
                .containsExactly(
                        "Constructor <DifferingElsewhere.<init>()> calls constructor <java.util.Formatter.<init>()>",
                        "Constructor <DifferingElsewhere.<init>()> calls method <java.lang.String.format(java.lang.String, [Ljava.lang.Object;)>",
                        "Constructor <DifferingElsewhere.<init>()> calls method <java.lang.String.getBytes()>",
                        "Constructor <DifferingElsewhere.<init>()> calls method <java.lang.String.toLowerCase()>",
                        "Constructor <DifferingElsewhere.<init>()> calls method <java.time.format.DateTimeFormatterBuilder.toFormatter()>",
                        "Constructor <DifferingElsewhere.<init>()> calls method <java.util.Locale.getDefault()>",
                        "Constructor <DifferingElsewhere.<init>()> calls method <java.util.Map.of(java.lang.Object, java.lang.Object, java.lang.Object, java.lang.Object)>",
                        "Constructor <DifferingElsewhere.<init>()> calls method <java.util.Set.of(java.lang.Object, java.lang.Object)>",
                        "Constructor <DifferingElsewhere.<init>()> calls method <java.util.stream.Collectors.toUnmodifiableSet()>");

        assertThat(violations(FakeRules.IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN, Sleeping.class))
                .containsExactly(
                        "Method <Sleeping.pause(java.util.concurrent.locks.Condition)> calls method <java.util.concurrent.locks.Condition.awaitNanos(long)>",
                        "Method <Sleeping.sleep()> calls method <java.lang.Thread.sleep(long)>",
                        "Method <Sleeping.sleeper()> gets field <io.github.graphcalls.time.Sleeper.SYSTEM>");

        assertThat(violations(FakeRules.IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN, Threading.class))
                .containsExactly(
                        "Constructor <Threading.<init>()> calls constructor <java.lang.Thread.<init>()>",
                        "Constructor <Threading.<init>()> calls method <java.util.List.parallelStream()>",
                        "Constructor <Threading.<init>()> calls method <java.util.concurrent.Executors.newCachedThreadPool()>",
                        "Method <Threading.sort([I, java.util.concurrent.ConcurrentHashMap)> calls method <java.util.Arrays.parallelSort([I)>",
                        "Method <Threading.sort([I, java.util.concurrent.ConcurrentHashMap)> calls method <java.util.concurrent.ConcurrentHashMap.forEach(long, java.util.function.BiConsumer)>");
    }
}
