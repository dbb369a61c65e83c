package io.github.graphcalls.feign;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.vavr.collection.Seq;
import io.vavr.control.Try;
import io.vavr.control.Validation;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the lookup needs to know, checked as a whole, so that all mistakes are told at once. */
record FeignSettings(URI baseUrl, TokenSource token, Duration timeout, TransportSettings transport, Rosters rosters) {

    static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    /** Reads the settings of a program. */
    static FeignSettings read(Settings settings) {
        Set<String> trusted = settings.text("trust-host").stream()
                .flatMap(hosts -> Arrays.stream(hosts.split(",")))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return checked(
                BaseUrl.check(settings.text("base-url").orElse(BaseUrl.DEFAULT), trusted),
                token(settings),
                TextSettings.duration(settings, "timeout", USUAL_TIMEOUT),
                TextSettings.transport(settings),
                TextSettings.rosters(settings));
    }

    static FeignSettings checked(
            Validation<String, URI> baseUrl,
            Validation<String, TokenSource> token,
            Validation<String, Duration> timeout,
            Validation<String, TransportSettings> transport,
            Validation<String, Rosters> rosters) {
        return Validation.combine(baseUrl, token, timeout, transport, rosters)
                .ap(FeignSettings::new)
                .toEither()
                .getOrElseThrow(FeignSettings::refusal);
    }

    private static SettingsException refusal(Seq<String> problems) {
        return new SettingsException(problems.mkString("; "));
    }

    private static Validation<String, TokenSource> token(Settings settings) {
        return settings.secret("token")
                .map(secret -> Try.of(() -> TokenSource.of(secret)).toValidation(Throwable::getMessage))
                .orElseGet(() -> Validation.invalid("token: there is none; Graph answers nobody without one"));
    }

    /** Where it asks; the token is not shown. */
    @Override
    public String toString() {
        return "FeignSettings[" + baseUrl + ", timeout " + timeout + "]";
    }
}
