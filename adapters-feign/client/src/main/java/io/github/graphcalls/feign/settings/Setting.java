package io.github.graphcalls.feign.settings;

import io.github.graphcalls.adapter.SettingDescription;
import io.github.graphcalls.adapter.SettingDescription.Kind;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.time.Durations;
import io.vavr.control.Validation;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A setting of the client. Immutable.
 *
 * @param description name, kind and meaning
 * @param defaultValue the value when the setting is absent
 * @param reader reads the value; throws an {@link IllegalArgumentException} that states what is wrong, without the name
 * @param check returns the value; throws as the reader does when the value is out of bounds
 * @param <T> the type of the value
 */
public record Setting<T>(
        SettingDescription description,
        T defaultValue,
        Function<Settings, Optional<T>> reader,
        UnaryOperator<T> check) {

    /** Beyond a year the sum with an instant could overflow. */
    private static final Duration MAX_DURATION = Duration.ofDays(365);

    static Setting<Optional<Secret>> secret(String name) {
        return new Setting<>(
                described(name, Kind.TEXT, true),
                Optional.empty(),
                settings -> settings.secret(name).map(Optional::of),
                UnaryOperator.identity());
    }

    static Setting<Optional<String>> text(String name) {
        return text(name, Optional.empty(), Optional::of);
    }

    static Setting<Optional<String>> file(String name) {
        return text(name, Kind.FILE, Optional.empty(), Optional::of, UnaryOperator.identity());
    }

    /**
     * A text with a format of its own.
     *
     * @param parser throws an {@link IllegalArgumentException} that states what is wrong, without the name
     */
    static <T> Setting<T> text(String name, T defaultValue, Function<String, T> parser) {
        return text(name, Kind.TEXT, defaultValue, parser, UnaryOperator.identity());
    }

    private static <T> Setting<T> text(
            String name, Kind kind, T defaultValue, Function<String, T> parser, UnaryOperator<T> check) {
        return new Setting<>(
                described(name, kind, false),
                defaultValue,
                settings -> settings.text(name).map(parser),
                check);
    }

    static Setting<Duration> duration(String name, Duration defaultValue) {
        return text(name, Kind.DURATION, defaultValue, Setting::parsedDuration, Setting::positive);
    }

    static Setting<Integer> number(String name, int min, int max, int defaultValue) {
        return text(name, Kind.NUMBER, defaultValue, Setting::parsedNumber, number -> within(min, max, number));
    }

    static Setting<Boolean> flag(String name) {
        return text(name, Kind.FLAG, false, Setting::parsedFlag, UnaryOperator.identity());
    }

    private static SettingDescription described(String name, Kind kind, boolean isSecret) {
        return new SettingDescription(name, kind, isSecret, "", "");
    }

    /** Adds what help and README say of the setting. */
    Setting<T> means(String meaning, String ifAbsent) {
        return new Setting<>(
                new SettingDescription(name(), description.kind(), isSecret(), meaning, ifAbsent),
                defaultValue,
                reader,
                check);
    }

    String name() {
        return description.name();
    }

    boolean isSecret() {
        return description.isSecret();
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
            return Validation.invalid(name() + ": " + refused.getMessage());
        }
    }

    private static Duration parsedDuration(String text) {
        try {
            return Durations.parse(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(
                    "expected a duration such as 30s or PT30S, found " + ShownValue.of(text), none);
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
            throw new IllegalArgumentException("expected a number, found " + ShownValue.of(text), none);
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

    private static boolean parsedFlag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("expected true or false, found " + ShownValue.of(text));
        };
    }
}
