package io.github.graphcalls.feign;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.wire.GraphCloud;
import io.github.graphcalls.wire.batch.BatchRequest;
import io.vavr.control.Try;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the lookup needs to know. */
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
        Problems problems = new Problems();
        Optional<GraphCloud> named = settings.text("cloud")
                .flatMap(text -> Try.of(() -> GraphCloud.named(text))
                        .map(Optional::of)
                        .getOrElseGet(refused -> problems.tell("cloud: " + refused.getMessage(), Optional.empty())));
        String baseUrl = settings.text("base-url")
                .orElseGet(() -> named.orElse(GraphCloud.GLOBAL).baseUrl());
        URI root = BaseUrl.check(baseUrl, trusted, problems);
        GraphCloud cloud = cloud(baseUrl, named, problems);
        FeignSettings read = new FeignSettings(
                root,
                cloud,
                new SignInSettings(settings, cloud, trusted)
                        .read()
                        .getOrElseGet(problem -> problems.tell(problem, null)),
                TextSettings.duration(settings, "timeout", USUAL_TIMEOUT, problems),
                TextSettings.transport(settings, problems),
                TextSettings.rosters(settings, problems),
                TextSettings.number(settings, "batch-size", NO_BATCHES, NO_BATCHES, problems));
        return read.checked(problems);
    }

    /** These settings, unless a value is beyond its limits or there was a problem before. */
    FeignSettings checked(Problems problems) {
        problems.positive("timeout", timeout);
        problems.atLeast("more-pages", 0, rosters.mostPages());
        problems.atLeast("suspect-size", 0, rosters.suspectSize());
        if (batchSize < NO_BATCHES || batchSize > BatchRequest.MOST) {
            problems.tell("batch-size: expected 1 to " + BatchRequest.MOST + ", found " + batchSize);
        }
        problems.refuse();
        return this;
    }

    /** The cloud that is asked: the one that was named, else the one whose Graph it is, else the global one. */
    static GraphCloud cloud(String baseUrl, Optional<GraphCloud> named, Problems problems) {
        Optional<GraphCloud> asked = cloudOf(baseUrl);
        if (named.isPresent() && asked.isPresent() && !asked.equals(named)) {
            problems.tell("cloud: the base-url is the Graph of " + asked.get() + ", not of " + named.get());
        }
        return named.orElse(asked.orElse(GraphCloud.GLOBAL));
    }

    private static Optional<GraphCloud> cloudOf(String baseUrl) {
        try {
            return BaseUrl.cloudOf(baseUrl);
        } catch (IllegalArgumentException toldOfTheBaseUrl) {
            return Optional.empty();
        }
    }

    /** Where it asks; the token is not shown. */
    @Override
    public String toString() {
        return "FeignSettings[" + baseUrl + ", timeout " + timeout + "]";
    }
}
