package io.github.graphcalls.examples.cli;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An adapter that returns the outcome that the id names, so that a test needs no script. */
public final class ScriptedProvider implements CallLookupProvider {

    static final String NAME = "scripted";

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public OpenCallLookup open(Settings settings) {
        if (settings.text("base-url").filter("https://nonsense"::equals).isPresent()) {
            throw new SettingsException("base-url: expected an address, found \"https://nonsense\"");
        }
        if (settings.text("cloud").filter("echoed"::equals).isPresent()) {
            throw new SettingsException("several are wrong: "
                    + settings.names().stream()
                            .map(name -> name + " \""
                                    + settings.text(name)
                                            .or(() -> settings.secret(name).map(Secret::reveal))
                                            .orElse("") + "\"")
                            .collect(Collectors.joining(", ")));
        }
        AtomicInteger attempts = new AtomicInteger();
        return new OpenCallLookup() {
            @Override
            public LookupOutcome find(CallQuery query) {
                return query.id().value().startsWith("once-") && attempts.getAndIncrement() == 0
                        ? once(query.id().value())
                        : outcome(query, settings);
            }

            @Override
            public void close() {}
        };
    }

    /** Returns the outcome of the first attempt; the second one finds the call. */
    private static LookupOutcome once(String id) {
        return switch (id) {
            case "once-throttled" ->
                new Throttled(Optional.of(NOON.plusSeconds(5)), Diagnostics.of(429, "TooManyRequests", "Slow down."));
            case "once-unavailable" ->
                new Unavailable(
                        Unavailable.Cause.SERVICE,
                        Optional.of(NOON.plusMillis(1500)),
                        Diagnostics.of(503, "ServiceUnavailable", "Later."));
            case "once-disconnected" -> Unavailable.because(Unavailable.Cause.CONNECTION, "connection refused");
            default -> throw new IllegalArgumentException(id);
        };
    }

    private static LookupOutcome outcome(CallQuery query, Settings settings) {
        return switch (query.id().value().replaceFirst("-with-.*", "")) {
            case "not-found" ->
                new NotFound(NotFound.Evidence.CALL_SERVICE, Diagnostics.of(404, "8522", "Call not found."));
            case "misrouted" -> new NotFound(NotFound.Evidence.NONE, Diagnostics.of(404, "ResourceNotFound", "No."));
            case "denied" -> new Denied(Denied.Reason.FORBIDDEN, Diagnostics.of(403, "Forbidden", "No."));
            case "expired" ->
                new Denied(Denied.Reason.TOKEN_REFUSED, Diagnostics.of(401, "InvalidAuthenticationToken", "Expired."));
            case "foreign" ->
                new Denied(Denied.Reason.TENANT_MISMATCH, Diagnostics.of(403, "7505", "Tenant mismatch."));
            case "unregistered" ->
                new Denied(Denied.Reason.UNREGISTERED_APPLICATION, Diagnostics.of(403, "7503", "Not registered."));
            case "rejected" -> new Rejected(Diagnostics.of(400, "BadRequest", "line\nbreak \u001b[2J"));
            case "throttled" -> new Throttled(Optional.of(NOON), Diagnostics.NONE);
            case "unavailable" -> Unavailable.because(Unavailable.Cause.CONNECTION, "connection refused");
            case "blocked" -> Unavailable.because(Unavailable.Cause.BLOCKED, "status 407; set proxy-user");
            case "timed-out" -> new TimedOut(NOON, Diagnostics.NONE);
            case "malformed" -> new Malformed("source", "expected an object", Diagnostics.NONE);
            case "broken" -> throw new IllegalStateException("a bug");
            case "echo" -> new Found(echo(query, settings), Diagnostics.NONE);
            default -> new Found(Call.builder(query.id()).build(), Diagnostics.NONE);
        };
    }

    /** Returns a call whose subject lists the query and the settings. */
    private static Call echo(CallQuery query, Settings settings) {
        String given = String.join(
                " ",
                query.select().toString(),
                query.expand().toString(),
                settings.text("base-url").orElse("-"),
                settings.text("timeout").orElse("-"),
                settings.text("trust-host").orElse("-"),
                shown(settings, "token"),
                settings.text("tenant").orElse("-"),
                shown(settings, "client-secret"));
        return Call.builder(query.id()).subject(given).build();
    }

    private static String shown(Settings settings, String secret) {
        return settings.secret(secret)
                .map(Secret::reveal)
                .map(text -> "<" + text + ">")
                .orElse("-");
    }
}
