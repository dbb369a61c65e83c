package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.RuleViolations.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import io.github.graphcalls.call.specimen.CoreSpecimens;
import io.github.graphcalls.fake.specimen.HiddenInputs;
import io.github.graphcalls.fake.specimen.StaticStates;
import io.github.graphcalls.feign.specimen.SpellingSpecimens;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each detour around a rule is a specimen that fails; beside it stand specimens that pass. */
class DetourTest {

    private static final Set<Class<?>> RIGHT = Set.of(
            HiddenInputs.Pure.class,
            StaticStates.Constants.class,
            StaticStates.PlainEnum.class,
            StaticStates.Mutable.class,
            SpellingSpecimens.OwnWords.class);

    static Stream<Arguments> fake() {
        return Stream.concat(
                Stream.of(HiddenInputs.class.getDeclaredClasses())
                        .map(type -> Arguments.of(FakeRules.HAS_NO_HIDDEN_INPUT, type)),
                Stream.of(StaticStates.class.getDeclaredClasses())
                        .map(type -> Arguments.of(FakeRules.HOLDS_NO_STATIC_STATE, type)));
    }

    static Stream<Arguments> client() {
        return Stream.of(SpellingSpecimens.class.getDeclaredClasses())
                .filter(type -> !type.isAnnotation())
                .map(type -> Arguments.of(ClientRules.SPELLS_NO_NAMES_OF_GRAPH, type));
    }

    static Stream<Arguments> core() {
        return Stream.of(
                        each(
                                CoreRules.TAKES_ITS_TIME_FROM_OUTSIDE,
                                CoreSpecimens.Now.class,
                                CoreSpecimens.NowByReference.class,
                                CoreSpecimens.Millis.class,
                                CoreSpecimens.Today.class,
                                CoreSpecimens.NewDate.class,
                                CoreSpecimens.SystemClock.class,
                                CoreSpecimens.SystemClockRead.class,
                                CoreSpecimens.SystemClockKept.class,
                                CoreSpecimens.Sleeping.class),
                        each(
                                CoreRules.HOLDS_NO_STATIC_STATE,
                                CoreSpecimens.Eager.class,
                                CoreSpecimens.Lazy.class,
                                CoreSpecimens.Holder.class.getDeclaredClasses()[0]),
                        each(
                                CoreRules.RECORDS_ARE_IMMUTABLE,
                                CoreSpecimens.WithArray.class,
                                CoreSpecimens.WithArrays.class,
                                CoreSpecimens.WithArrayList.class,
                                CoreSpecimens.WithBuilder.class,
                                CoreSpecimens.WithDate.class,
                                CoreSpecimens.NotCopied.class),
                        each(
                                CoreRules.REVEALS_NO_SECRET,
                                CoreSpecimens.Printing.class,
                                CoreSpecimens.Showing.class,
                                CoreSpecimens.RevealingByReference.class,
                                CoreSpecimens.Logging.class,
                                CoreSpecimens.PrintingAStackTrace.class),
                        each(
                                CoreRules.LOADS_NOTHING_BY_NAME,
                                CoreSpecimens.JacksonByName.class,
                                CoreSpecimens.JacksonByLoader.class,
                                CoreSpecimens.JacksonByService.class))
                .flatMap(detours -> detours);
    }

    static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of(CoreRules.TAKES_ITS_TIME_FROM_OUTSIDE, CoreSpecimens.Timed.class),
                Arguments.of(CoreRules.HOLDS_NO_STATIC_STATE, CoreSpecimens.Constants.class),
                Arguments.of(CoreRules.RECORDS_ARE_IMMUTABLE, CoreSpecimens.Values.class),
                Arguments.of(CoreRules.REVEALS_NO_SECRET, CoreSpecimens.Holding.class),
                Arguments.of(CoreRules.LOADS_NOTHING_BY_NAME, CoreSpecimens.Timed.class));
    }

    private static Stream<Arguments> each(ArchRule rule, Class<?>... types) {
        return Stream.of(types).map(type -> Arguments.of(rule, type));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"fake", "client", "core"})
    void a_detour_is_found_and_its_class_is_named(ArchRule rule, Class<?> type) {
        List<String> found = violations(rule, type);

        if (RIGHT.contains(type)) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .as(type.getSimpleName())
                    .isNotEmpty()
                    .allMatch(line -> line.contains(type.getSimpleName()));
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("right")
    void a_class_without_a_detour_passes(ArchRule rule, Class<?> type) {
        assertThat(violations(rule, type)).isEmpty();
    }
}
