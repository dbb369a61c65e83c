package io.github.graphcalls.feign.settings;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import io.vavr.control.Validation;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A setting of the client. Immutable.
 *
 * @param name the name
 * @param isSecret whether the value is a secret, which is given as a {@link Secret}
 * @param defaultValue the value when the setting is absent
 * @param reader reads the value; throws an {@link IllegalArgumentException} that states what is wrong, without the name
 * @param check returns the value; throws as the reader does when the value is out of bounds
 * @param meaning what the README says of the setting
 * @param ifAbsent what the README says of its default
 * @param <T> the type of the value
 */
public record Setting<T>(
        String name,
        boolean isSecret,
        T defaultValue,
        Function<Settings, Optional<T>> reader,
        UnaryOperator<T> check,
        String meaning,
        String ifAbsent) {

    /** Beyond a year the sum with an instant could overflow. */
    private static final Duration MAX_DURATION = Duration.ofDays(365);

    private Setting(
            String name,
            boolean isSecret,
            T defaultValue,
            Function<Settings, Optional<T>> reader,
            UnaryOperator<T> check) {
        this(name, isSecret, defaultValue, reader, check, "", "");
    }

    static Setting<Optional<Secret>> secret(String name) {
        return new Setting<>(
                name,
                true,
                Optional.empty(),
                settings -> settings.secret(name).map(Optional::of),
                UnaryOperator.identity());
    }

    static Setting<Optional<String>> text(String name) {
        return text(name, Optional.empty(), Optional::of);
    }

    /**
     * A text with a format of its own.
     *
     * @param parser throws an {@link IllegalArgumentException} that states what is wrong, without the name
     */
    static <T> Setting<T> text(String name, T defaultValue, Function<String, T> parser) {
        return text(name, defaultValue, parser, UnaryOperator.identity());
    }

    private static <T> Setting<T> text(
            String name, T defaultValue, Function<String, T> parser, UnaryOperator<T> check) {
        return new Setting<>(
                name, false, defaultValue, settings -> settings.text(name).map(parser), check);
    }

    static Setting<Duration> duration(String name, Duration defaultValue) {
        return text(name, defaultValue, Setting::parsedDuration, Setting::positive);
    }

    static Setting<Integer> number(String name, int min, int max, int defaultValue) {
        return text(name, defaultValue, Setting::parsedNumber, number -> within(min, max, number));
    }

    /** Adds what the README says of the setting. */
    Setting<T> means(String text, String textIfAbsent) {
        return new Setting<>(name, isSecret, defaultValue, reader, check, text, textIfAbsent);
    }

    String readmeRow() {
        return "| `" + name + "`" + (isSecret ? " (a secret)" : "") + " | " + meaning + " | " + ifAbsent + " |";
    }

    Validation<String, T> read(Settings settings) {
        return valid(() -> reader.apply(settings).map(check).orElse(defaultValue));
    }

    Validation<String, T> checked(T value) {
        return valid(() -> check.apply(value));
    }

    private Validation<String, T> valid(Supplier<T> value) {
        try {
            return Validation.valid(value.get());
        } catch (IllegalArgumentException refused) {
            return Validation.invalid(name + ": " + refused.getMessage());
        }
    }

    private static Duration parsedDuration(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        try {
            return Duration.parse(upper.startsWith("P") ? upper : "PT" + upper.replaceAll("(\\d)$", "$1S"));
        } catch (RuntimeException none) {
            throw new IllegalArgumentException(
                    "expected a duration such as 30s or PT30S, found \"" + OneLine.of(text) + "\"", none);
        }
    }

    private static Duration positive(Duration duration) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(MAX_DURATION) > 0) {
            throw new IllegalArgumentException("expected more than zero and at most 365 days, found " + duration);
        }
        return duration;
    }

    private static int parsedNumber(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("expected a number, found \"" + OneLine.of(text) + "\"", none);
        }
    }

    private static int within(int min, int max, int number) {
        if (number < min || number > max) {
            throw new IllegalArgumentException(
                    (max == Integer.MAX_VALUE ? "expected at least " + min : "expected " + min + " to " + max)
                            + ", found " + number);
        }
        return number;
    }
}
