package io.github.graphcalls.feign;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.feign.transport.HttpProxy;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.vavr.control.Try;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Settings that come as texts: each is read, or what is wrong with it told and the usual value gone on with. */
final class TextSettings {

    private TextSettings() {}

    static TransportSettings transport(Settings settings, Problems problems) {
        TransportSettings usual = TransportSettings.DEFAULT;
        return new TransportSettings(
                duration(settings, "connect-timeout", usual.connectTimeout(), problems),
                number(settings, "connections", 1, usual.connections(), problems),
                number(settings, "largest-body", 1, usual.largestBody(), problems),
                proxy(settings, problems),
                usual.trust());
    }

    static Rosters rosters(Settings settings, Problems problems) {
        return new Rosters(
                number(settings, "more-pages", 0, Rosters.USUAL.mostPages(), problems),
                number(settings, "suspect-size", 0, Rosters.USUAL.suspectSize(), problems));
    }

    static Duration duration(Settings settings, String name, Duration usual, Problems problems) {
        return settings.text(name)
                .map(text -> parsed(text)
                        .map(duration -> problems.positive(name, duration) ? duration : usual)
                        .getOrElse(() -> problems.tell(
                                name + ": \"" + OneLine.of(text) + "\" is no duration; give one such as 30s or PT30S",
                                usual)))
                .orElse(usual);
    }

    private static Try<Duration> parsed(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return Try.of(() -> Duration.parse(upper.startsWith("P") ? upper : "PT" + upper.replaceAll("(\\d)$", "$1S")));
    }

    static int number(Settings settings, String name, int least, int usual, Problems problems) {
        return settings.text(name)
                .map(text -> Try.of(() -> Integer.parseInt(text.strip()))
                        .map(number -> problems.atLeast(name, least, number) ? number : usual)
                        .getOrElse(() ->
                                problems.tell(name + ": expected a number, found \"" + OneLine.of(text) + "\"", usual)))
                .orElse(usual);
    }

    private static Optional<HttpProxy> proxy(Settings settings, Problems problems) {
        Optional<String> user = settings.text("proxy-user");
        if (settings.text("proxy").isEmpty()) {
            return user.isEmpty()
                    ? Optional.empty()
                    : problems.tell("proxy-user: there is no proxy; name it with proxy", Optional.empty());
        }
        return Try.of(() -> HttpProxy.of(settings.text("proxy").get()))
                .map(proxy ->
                        Optional.of(new HttpProxy(proxy.host(), proxy.port(), user, settings.secret("proxy-password"))))
                .getOrElseGet(refused -> problems.tell(refused.getMessage(), Optional.empty()));
    }
}
