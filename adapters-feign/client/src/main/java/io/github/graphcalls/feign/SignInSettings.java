package io.github.graphcalls.feign;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.signin.entra.ClientCertificate;
import io.github.graphcalls.feign.signin.entra.EntraApplication;
import io.github.graphcalls.feign.signin.entra.EntraSignIn;
import io.github.graphcalls.wire.GraphCloud;
import io.vavr.control.Try;
import io.vavr.control.Validation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from settings how to sign in: with a token that is there, or at Microsoft Entra. */
final class SignInSettings {

    private static final List<String> SECRET_WAYS = List.of("token", "client-secret");
    private static final List<String> OTHER_WAYS =
            List.of("certificate-file", "federated-token-file", "managed-identity");
    private static final Set<String> NO_TENANTS = Set.of("common", "organizations", "consumers");

    private static final int MAX_SHOWN = 255;
    private static final int MIN_SECRET = 16;

    private final Settings settings;
    private final GraphCloud cloud;
    private final Set<String> trusted;

    SignInSettings(Settings settings, GraphCloud cloud, Set<String> trusted) {
        this.settings = settings;
        this.cloud = cloud;
        this.trusted = trusted;
    }

    Validation<String, SignIn> read() {
        List<String> ways = Stream.concat(
                        SECRET_WAYS.stream()
                                .filter(name -> settings.secret(name).isPresent()),
                        OTHER_WAYS.stream().filter(name -> settings.text(name).isPresent()))
                .toList();
        if (ways.size() != 1) {
            return Validation.invalid(
                    ways.isEmpty()
                            ? "token: there is none; Graph answers nobody without one. Give it, or one of client-secret, "
                                    + String.join(", ", OTHER_WAYS)
                            : String.join(" and ", ways) + ": there are several ways to sign in; give one of them");
        }
        return switch (ways.get(0)) {
            case "token" -> token(settings.secret("token").orElseThrow());
            case "client-secret" ->
                Validation.combine(application(), clientSecret())
                        .ap(EntraSignIn::withSecret)
                        .mapError(problems -> problems.mkString("; "));
            case "certificate-file" ->
                Validation.combine(application(), certificate())
                        .ap(EntraSignIn::withCertificate)
                        .mapError(problems -> problems.mkString("; "));
            case "federated-token-file" ->
                Validation.combine(application(), file("federated-token-file").flatMap(SignInSettings::tokenFile))
                        .ap(EntraSignIn::withFederatedToken)
                        .mapError(problems -> problems.mkString("; "));
            default -> managedIdentity();
        };
    }

    private static Validation<String, SignIn> token(Secret secret) {
        return Try.of(() -> TokenSource.of(secret))
                .toValidation(Throwable::getMessage)
                .map(source -> (transport, clock) -> source);
    }

    private Validation<String, Secret> clientSecret() {
        Secret secret = settings.secret("client-secret").orElseThrow();
        return secret.reveal().isBlank()
                ? Validation.invalid("client-secret: expected the secret of the application, found nothing")
                : Validation.valid(secret);
    }

    private Validation<String, SignIn> managedIdentity() {
        String name = settings.text("managed-identity").orElseThrow().strip();
        return name.isEmpty()
                ? Validation.invalid("managed-identity: expected system or the client id of an identity, found nothing")
                : Validation.valid(
                        EntraSignIn.asManagedIdentity(cloud, Optional.of(name).filter(each -> !each.equals("system"))));
    }

    private Validation<String, EntraApplication> application() {
        return Validation.combine(authority(), tenant(), needed("client-id", "the id of the application"))
                .ap((authority, tenant, client) -> new EntraApplication(authority, tenant, client, cloud.scope()))
                .mapError(problems -> problems.mkString("; "));
    }

    private Validation<String, String> tenant() {
        return needed("tenant", "the id or the domain of the tenant that owns the calls")
                .flatMap(tenant -> NO_TENANTS.contains(tenant.toLowerCase(Locale.ROOT))
                        ? Validation.invalid("tenant: expected one tenant, found \"" + tenant + "\"")
                        : Validation.valid(tenant));
    }

    private Validation<String, String> needed(String name, String what) {
        Optional<String> text = settings.text(name).map(String::strip);
        if (text.isEmpty()) {
            return Validation.invalid(name + ": there is none; to sign in takes " + what);
        }
        return text.get().matches("[A-Za-z0-9][A-Za-z0-9.-]*")
                ? Validation.valid(text.get())
                : Validation.invalid(name + ": expected " + what + ", found " + shown(text.get()));
    }

    /** Who is shown the secret: those who issue tokens for Graph, this machine, and who was trusted by name. */
    private Validation<String, URI> authority() {
        Set<String> known = Stream.of(GraphCloud.values())
                .map(each -> each.authority().getHost())
                .collect(Collectors.toSet());
        return settings.text("authority")
                .map(text -> Try.of(() -> BaseUrl.origin(text, known, trusted))
                        .toValidation(refused -> "authority: " + refused.getMessage())
                        .flatMap(url -> url.getScheme().equalsIgnoreCase("https")
                                        && url.getRawPath().isEmpty()
                                ? Validation.valid(url)
                                : Validation.invalid(
                                        "authority: expected an https URL without a path or a tenant, such as "
                                                + cloud.authority())))
                .orElseGet(() -> Validation.valid(cloud.authority()));
    }

    private Validation<String, ClientCertificate> certificate() {
        return file("certificate-file")
                .flatMap(file -> Try.of(() -> ClientCertificate.read(
                                file, settings.secret("certificate-password").orElse(Secret.of(""))))
                        .toValidation(problem -> "certificate-file: " + problem.getMessage()));
    }

    private Validation<String, Path> file(String name) {
        String text = settings.text(name).orElseThrow();
        return Try.of(() -> Path.of(text))
                .filter(path -> !text.isEmpty() && (Files.exists(path) || !looksLikeContent(text)))
                .toValidation(e -> name + ": expected the name of a file, found " + shown(text));
    }

    /** The platform has put the token there before the program starts; what becomes of the file later, a lookup tells. */
    private static Validation<String, Path> tokenFile(Path file) {
        String problem = !Files.exists(file)
                ? "there is no such file"
                : !Files.isRegularFile(file)
                        ? "it is no file"
                        : !Files.isReadable(file) ? "it may not be read; check its permissions" : null;
        return problem == null
                ? Validation.valid(file)
                : Validation.invalid("federated-token-file: " + OneLine.of(file.toString()) + ": " + problem);
    }

    /** Whether what should name a file, or an application, is a key, a token or a secret itself, put into the wrong setting. */
    private static boolean looksLikeContent(String text) {
        return text.contains("-----BEGIN")
                || text.startsWith("eyJ")
                || text.startsWith("MII")
                || text.length() > MAX_SHOWN;
    }

    private static String shown(String text) {
        return looksLikeContent(text) || text.matches("[!-~]*[~+/=_][!-~]*") && text.length() >= MIN_SECRET
                ? text.length() + " characters, which are not shown since they may be a secret"
                : "\"" + OneLine.of(text) + "\"";
    }
}
