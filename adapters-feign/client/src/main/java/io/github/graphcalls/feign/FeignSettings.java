package io.github.graphcalls.feign;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.wire.GraphCloud;
import io.github.graphcalls.wire.batch.BatchRequest;
import io.vavr.control.Try;
import io.vavr.control.Validation;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the lookup needs to know, checked as a whole, so that all mistakes are told at once. */
record FeignSettings(
        URI baseUrl,
        GraphCloud cloud,
        SignIn signIn,
        Duration timeout,
        TransportSettings transport,
        Rosters rosters,
        int batchSize) {

    static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);
    static final int NO_BATCHES = 1;

    /** Reads the settings of a program. */
    static FeignSettings read(Settings settings) {
        Set<String> trusted = settings.text("trust-host").stream()
                .flatMap(hosts -> Arrays.stream(hosts.split(",")))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        Validation<String, Optional<GraphCloud>> named = settings.text("cloud")
                .map(text -> Try.of(() -> Optional.of(GraphCloud.named(text)))
                        .toValidation(problem -> "cloud: " + problem.getMessage()))
                .orElseGet(() -> Validation.valid(Optional.empty()));
        Optional<GraphCloud> cloud = named.getOrElse(Optional.empty());
        String baseUrl = settings.text("base-url")
                .orElseGet(() -> cloud.orElse(GraphCloud.GLOBAL).baseUrl());
        Validation<String, GraphCloud> checked = named.flatMap(known -> cloud(baseUrl, known));
        return checked(
                Validation.combine(KnownSettings.check(settings), BaseUrl.check(baseUrl, trusted))
                        .ap((names, url) -> url)
                        .mapError(problems -> problems.mkString("; ")),
                checked,
                new SignInSettings(settings, checked.getOrElse(GraphCloud.GLOBAL), trusted).read(),
                TextSettings.duration(settings, "timeout", USUAL_TIMEOUT),
                TextSettings.transport(settings),
                TextSettings.number(settings, "more-pages", 0, Rosters.USUAL.mostPages()),
                TextSettings.number(settings, "suspect-size", 0, Rosters.USUAL.suspectSize()),
                TextSettings.number(settings, "batch-size", NO_BATCHES, NO_BATCHES)
                        .flatMap(FeignSettings::batchSize));
    }

    static FeignSettings checked(
            Validation<String, URI> baseUrl,
            Validation<String, GraphCloud> cloud,
            Validation<String, SignIn> signIn,
            Validation<String, Duration> timeout,
            Validation<String, TransportSettings> transport,
            Validation<String, Integer> morePages,
            Validation<String, Integer> suspectSize,
            Validation<String, Integer> batchSize) {
        List<String> problems = new ArrayList<>();
        for (Validation<String, ?> each :
                List.of(baseUrl, cloud, signIn, timeout, transport, morePages, suspectSize, batchSize)) {
            if (each.isInvalid()) {
                problems.add(each.getError());
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(String.join("; ", problems));
        }
        return new FeignSettings(
                baseUrl.get(),
                cloud.get(),
                signIn.get(),
                timeout.get(),
                transport.get(),
                new Rosters(morePages.get(), suspectSize.get()),
                batchSize.get());
    }

    /** The cloud that is asked: the one that was named, else the one whose Graph it is, else the global one. */
    static Validation<String, GraphCloud> cloud(String baseUrl, Optional<GraphCloud> named) {
        Optional<GraphCloud> asked = Try.of(() -> BaseUrl.cloudOf(baseUrl)).getOrElse(Optional.empty());
        return named.isPresent() && asked.isPresent() && !asked.equals(named)
                ? Validation.invalid("cloud: the base-url is the Graph of " + asked.get() + ", not of " + named.get())
                : Validation.valid(named.or(() -> asked).orElse(GraphCloud.GLOBAL));
    }

    static Validation<String, Integer> batchSize(int size) {
        return size < NO_BATCHES || size > BatchRequest.MOST
                ? Validation.invalid("batch-size: expected 1 to " + BatchRequest.MOST + ", found " + size)
                : Validation.valid(size);
    }

    /** Where it asks; the token is not shown. */
    @Override
    public String toString() {
        return "FeignSettings[" + baseUrl + ", timeout " + timeout + "]";
    }
}
