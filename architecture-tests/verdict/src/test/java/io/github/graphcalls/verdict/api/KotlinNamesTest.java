package io.github.graphcalls.verdict.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.callbacks.CallbackVerifier;
import io.github.graphcalls.jackson3.GraphCallsModule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A method or constant named by a keyword of Kotlin is called in backticks there. */
class KotlinNamesTest {

    /** Hard keywords of Kotlin that Java allows as names. */
    private static final Pattern KEYWORD =
            Pattern.compile("\\b(as|fun|in|is|object|typealias|typeof|val|var|when)(\\(.*)?;$");

    static Stream<Class<?>> modules() {
        return Stream.concat(
                Stream.of(PublicApiTest.Module.values()).map(PublicApiTest.Module::any),
                Stream.of(CallbackVerifier.class, GraphCallsModule.class));
    }

    private static List<String> named(Stream<String> api) {
        return api.filter(line -> KEYWORD.matcher(line).find()).toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void no_public_method_is_named_by_a_keyword_of_kotlin(Class<?> anyOfTheModule) {
        assertThat(named(PublicApi.of(anyOfTheModule).stream())).isEmpty();
    }

    @Test
    void methods_and_constants_named_by_a_keyword_are_found_and_types_are_not() {
        assertThat(named(Stream.of(
                        "  public boolean is(a.CallState);",
                        "  public static final int val;",
                        "  public a.When condition();",
                        "  public boolean isOver();",
                        "  public void add(a.b.in.Thing);")))
                .containsExactly("  public boolean is(a.CallState);", "  public static final int val;");
    }
}
