package io.github.graphcalls.feign;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.feign.transport.HttpProxy;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.vavr.collection.Seq;
import io.vavr.control.Try;
import io.vavr.control.Validation;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Settings that come as texts: each is read, or what is wrong with it told. */
final class TextSettings {

    private static final Duration YEAR = Duration.ofDays(365);

    private TextSettings() {}

    static Validation<String, TransportSettings> transport(Settings settings) {
        TransportSettings usual = TransportSettings.DEFAULT;
        return Validation.combine(
                        duration(settings, "connect-timeout", usual.connectTimeout()),
                        number(settings, "connections", 1, usual.connections()),
                        number(settings, "largest-body", 1, usual.largestBody()),
                        proxy(settings))
                .ap((connect, connections, largest, proxy) -> Try.of(
                                () -> new TransportSettings(connect, connections, largest, proxy, usual.trust()))
                        .toValidation(Throwable::getMessage))
                .mapError(TextSettings::joined)
                .flatMap(Function.identity());
    }

    static Validation<String, Duration> duration(Settings settings, String name, Duration usual) {
        return settings.text(name).map(text -> duration(name, text)).orElseGet(() -> Validation.valid(usual));
    }

    private static Validation<String, Duration> duration(String name, String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return Try.of(() -> Duration.parse(upper.startsWith("P") ? upper : "PT" + upper.replaceAll("(\\d)$", "$1S")))
                .toValidation(
                        e -> name + ": \"" + OneLine.of(text) + "\" is no duration; give one such as 30s or PT30S")
                .flatMap(duration -> positive(name, duration));
    }

    /** Beyond a year, sums with an instant would overflow one day, and nobody waits that long. */
    static Validation<String, Duration> positive(String name, Duration duration) {
        return duration.isNegative() || duration.isZero() || duration.compareTo(YEAR) > 0
                ? Validation.invalid(name + ": expected more than nothing and at most 365 days, found " + duration)
                : Validation.valid(duration);
    }

    static Validation<String, Integer> number(Settings settings, String name, int least, int usual) {
        return settings.text(name)
                .map(text -> Try.of(() -> Integer.parseInt(text.strip()))
                        .toValidation(e -> name + ": expected a number, found \"" + OneLine.of(text) + "\"")
                        .flatMap(number -> atLeast(name, least, number)))
                .orElseGet(() -> Validation.valid(usual));
    }

    static Validation<String, Integer> atLeast(String name, int least, int number) {
        return number < least
                ? Validation.invalid(name + ": expected at least " + least + ", found " + number)
                : Validation.valid(number);
    }

    private static Validation<String, Optional<HttpProxy>> proxy(Settings settings) {
        Optional<String> user = settings.text("proxy-user");
        if (user.isEmpty() && settings.secret("proxy-password").isPresent()) {
            return Validation.invalid("proxy-password: there is nobody whose it is; name the user with proxy-user");
        }
        if (settings.text("proxy").isEmpty()) {
            return user.isEmpty()
                    ? Validation.valid(Optional.empty())
                    : Validation.invalid("proxy-user: there is no proxy; name it with proxy");
        }
        return Try.of(() -> HttpProxy.of(settings.text("proxy").get()))
                .map(proxy ->
                        Optional.of(new HttpProxy(proxy.host(), proxy.port(), user, settings.secret("proxy-password"))))
                .toValidation(Throwable::getMessage);
    }

    private static String joined(Seq<String> problems) {
        return problems.mkString("; ");
    }
}
