package io.github.graphcalls.feign;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.OneLine;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names that settings may have: one that is misspelt would be left aside in silence, and what is usual hold instead. */
final class KnownSettings {

    private static final Set<String> SECRETS =
            Set.of("token", "client-secret", "certificate-password", "proxy-password");
    private static final Set<String> TEXTS = Set.of(
            "base-url",
            "cloud",
            "certificate-file",
            "federated-token-file",
            "managed-identity",
            "tenant",
            "client-id",
            "authority",
            "batch-size",
            "timeout",
            "trust-host",
            "connect-timeout",
            "connections",
            "largest-body",
            "proxy",
            "proxy-user",
            "more-pages",
            "suspect-size");

    private KnownSettings() {}

    static Validation<String, Settings> check(Settings settings) {
        List<String> problems = new ArrayList<>();
        Set<String> strangers = new TreeSet<>(settings.names());
        strangers.removeAll(TEXTS);
        strangers.removeAll(SECRETS);
        if (!strangers.isEmpty()) {
            Set<String> known = new TreeSet<>(TEXTS);
            known.addAll(SECRETS);
            problems.add(OneLine.of(String.join(", ", strangers)) + ": there is no such setting, but "
                    + String.join(", ", known));
        }
        for (String name : settings.names()) {
            if (SECRETS.contains(name) && settings.text(name).isPresent()) {
                problems.add(name + ": expected a Secret, found a text; give it as Secret.of(...)");
            }
            if (TEXTS.contains(name) && settings.secret(name).isPresent()) {
                problems.add(name + ": expected a text, found a Secret; give it as it is");
            }
        }
        return problems.isEmpty() ? Validation.valid(settings) : Validation.invalid(String.join("; ", problems));
    }
}
