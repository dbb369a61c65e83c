package io.github.graphcalls.feign.settings;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.signin.entra.ClientCertificate;
import io.github.graphcalls.feign.signin.entra.EntraApplication;
import io.github.graphcalls.feign.signin.entra.EntraSignIn;
import io.github.graphcalls.wire.GraphCloud;
import io.vavr.control.Validation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the method of signing in: a token, or one of Microsoft Entra. */
record SignInSettings(SettingValues values, GraphCloud cloud, Set<String> trusted, InstantSource clock) {

    /** A method of signing in, which is chosen by the presence of a setting. */
    private record Method(
            Setting<? extends Optional<?>> setting, Function<SignInSettings, Validation<String, SignIn>> reader) {}

    private static final List<Method> METHODS = List.of(
            new Method(KnownSettings.TOKEN, SignInSettings::token),
            new Method(
                    KnownSettings.CLIENT_SECRET, it -> it.forApplication(it.clientSecret(), EntraSignIn::withSecret)),
            new Method(
                    KnownSettings.CERTIFICATE_FILE,
                    it -> it.forApplication(it.certificate(), EntraSignIn::withCertificate)),
            new Method(
                    KnownSettings.FEDERATED_TOKEN_FILE,
                    it -> it.forApplication(it.tokenFile(), EntraSignIn::withFederatedToken)),
            new Method(KnownSettings.MANAGED_IDENTITY, SignInSettings::managedIdentity));

    private static final Set<String> PLACEHOLDER_TENANTS = Set.of("common", "organizations", "consumers");

    Validation<String, SignIn> read() {
        List<Method> given = METHODS.stream()
                .filter(each -> values.valueOf(each.setting()).isPresent())
                .toList();
        if (given.size() == 1) {
            return given.get(0).reader().apply(this);
        }
        return Validation.invalid(
                given.isEmpty()
                        ? "token: there is none; Graph refuses requests without one. Give it, or one of "
                                + names(METHODS.stream().skip(1), ", ")
                        : names(given.stream(), " and ") + ": there are several methods of signing in; give one");
    }

    private static String names(Stream<Method> methods, String separator) {
        return methods.map(each -> each.setting().name()).collect(Collectors.joining(separator));
    }

    private <T> Validation<String, SignIn> forApplication(
            Validation<String, T> proof, BiFunction<EntraApplication, T, SignIn> signIn) {
        return Validation.combine(application(), proof).ap(signIn::apply).mapError(problems -> problems.mkString("; "));
    }

    private Validation<String, SignIn> token() {
        try {
            TokenSource source =
                    TokenSource.of(values.valueOf(KnownSettings.TOKEN).orElseThrow());
            return Validation.valid((transport, clock) -> source);
        } catch (IllegalArgumentException refused) {
            return Validation.invalid(refused.getMessage());
        }
    }

    private Validation<String, Secret> clientSecret() {
        Secret secret = values.valueOf(KnownSettings.CLIENT_SECRET).orElseThrow();
        return secret.reveal().isBlank()
                ? Validation.invalid("client-secret: expected the secret of the application, found nothing")
                : Validation.valid(secret);
    }

    private Validation<String, SignIn> managedIdentity() {
        String name =
                values.valueOf(KnownSettings.MANAGED_IDENTITY).orElseThrow().strip();
        return name.isEmpty()
                ? Validation.invalid("managed-identity: expected system or the client id of an identity, found nothing")
                : Validation.valid(
                        EntraSignIn.asManagedIdentity(cloud, Optional.of(name).filter(each -> !each.equals("system"))));
    }

    private Validation<String, EntraApplication> application() {
        return Validation.combine(authority(), tenant(), needed(KnownSettings.CLIENT_ID, "the id of the application"))
                .ap((authority, tenant, client) -> new EntraApplication(authority, tenant, client, cloud.scope()))
                .mapError(problems -> problems.mkString("; "));
    }

    private Validation<String, String> tenant() {
        return needed(KnownSettings.TENANT, "the id or the domain of the tenant that owns the calls")
                .flatMap(tenant -> PLACEHOLDER_TENANTS.contains(tenant.toLowerCase(Locale.ROOT))
                        ? Validation.invalid("tenant: expected one tenant, found \"" + tenant + "\"")
                        : Validation.valid(tenant));
    }

    private Validation<String, String> needed(Setting<Optional<String>> setting, String what) {
        String name = setting.name();
        Optional<String> text = values.valueOf(setting).map(String::strip);
        if (text.isEmpty()) {
            return Validation.invalid(name + ": there is none; signing in needs " + what);
        }
        return text.get().matches("[A-Za-z0-9][A-Za-z0-9.-]*")
                ? Validation.valid(text.get())
                : Validation.invalid(name + ": expected " + what + ", found " + ShownValue.of(text.get()));
    }

    /** The token endpoint: one of Graph's clouds, of this machine, or of a host that is trusted by name. */
    private Validation<String, URI> authority() {
        Set<String> known = Stream.of(GraphCloud.values())
                .map(each -> each.authority().getHost())
                .collect(Collectors.toSet());
        Optional<String> text = values.valueOf(KnownSettings.AUTHORITY);
        if (text.isEmpty()) {
            return Validation.valid(cloud.authority());
        }
        try {
            URI url = BaseUrl.origin(text.get(), known, trusted);
            return url.getScheme().equals("https") && url.getRawPath().isEmpty()
                    ? Validation.valid(url)
                    : Validation.invalid("authority: expected an https URL without a path or a tenant, such as "
                            + cloud.authority());
        } catch (IllegalArgumentException refused) {
            return Validation.invalid("authority: " + refused.getMessage());
        }
    }

    private Validation<String, ClientCertificate> certificate() {
        return file(KnownSettings.CERTIFICATE_FILE).flatMap(file -> {
            try {
                Secret password =
                        values.valueOf(KnownSettings.CERTIFICATE_PASSWORD).orElse(Secret.of(""));
                return Validation.valid(ClientCertificate.read(file, password, clock));
            } catch (IllegalArgumentException refused) {
                return Validation.invalid("certificate-file: " + refused.getMessage());
            }
        });
    }

    private Validation<String, Path> file(Setting<Optional<String>> setting) {
        return ShownValue.file(setting, values.valueOf(setting).orElseThrow());
    }

    /** The platform creates the file before the program starts; a lookup reports what happens to the file later. */
    private Validation<String, Path> tokenFile() {
        return file(KnownSettings.FEDERATED_TOKEN_FILE).flatMap(file -> {
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return Validation.valid(file);
            }
            String problem = !Files.exists(file)
                    ? "there is no such file"
                    : Files.isRegularFile(file) ? "it may not be read; check its permissions" : "it is no file";
            return Validation.invalid("federated-token-file: " + OneLine.of(file.toString()) + ": " + problem);
        });
    }
}
