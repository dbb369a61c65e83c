package io.github.graphcalls.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.examples.cli.shell.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which adapter is asked, and with what settings. */
final class AdapterOptions {

    private static final String USUAL = "fake";
    private static final String TOKEN = "GRAPH_CALLS_TOKEN";
    /** The secrets that adapters know, and the variables of the environment that hold them. */
    private static final Map<String, String> SECRETS = Map.of(
            "token", TOKEN,
            "client-secret", "GRAPH_CALLS_CLIENT_SECRET",
            "certificate-password", "GRAPH_CALLS_CERTIFICATE_PASSWORD",
            "proxy-password", "GRAPH_CALLS_PROXY_PASSWORD");

    private static final int LONGEST_TOKEN = 64 * 1024;

    @Option(
            names = "--adapter",
            paramLabel = "NAME",
            description = "Who is asked: fake, a small world in memory, or feign, which asks Graph. Default:"
                    + " $GRAPH_CALLS_ADAPTER, else fake, unless something is set that fake does not read.")
    private Optional<String> name;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where Graph is, with the version: https://graph.microsoft.com/v1.0. Plain http is for"
                    + " loopback addresses only. Default: $GRAPH_CALLS_BASE_URL.")
    private Optional<String> baseUrl;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file that holds the access token. Default: the token is $GRAPH_CALLS_TOKEN. A token is"
                    + " never an argument, since others could read it there.")
    private Optional<Path> tokenFile;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long an answer may take, such as 500ms, 10s or 2m.")
    private Optional<Duration> timeout;

    @Option(
            names = "--trust-host",
            paramLabel = "HOST",
            description = "A host that may be sent the token though it is neither Graph's nor this machine.")
    private Optional<String> trustHost;

    @Option(
            names = "--setting",
            paramLabel = "NAME=VALUE",
            description = "Any other setting of the adapter, such as tenant=contoso.com; may be given several times.")
    private Map<String, String> others = Map.of();

    /** What suggests itself, and is known so that it can be refused without being shown or taken for the id of a call. */
    @Option(
            names = {"--token", "--client-secret", "--certificate-password", "--proxy-password"},
            hidden = true)
    private List<String> secretArguments = List.of();

    /**
     * The name of the adapter.
     *
     * @throws SettingsException if there is none, and something is set that only another than the usual one reads: who wants
     *     Graph to be asked is not answered by a fake
     */
    String name(Shell shell) {
        if (name.isPresent()) {
            return name.get();
        }
        List<String> meantForAnother = Stream.of(
                        baseUrl.map(url -> "base-url"),
                        tokenFile.map(file -> "--token-file"),
                        trustHost.map(host -> "--trust-host"),
                        others.keySet().stream().findFirst().map(setting -> "--setting " + setting),
                        SECRETS.values().stream()
                                .filter(secret -> shell.variable(secret).isPresent())
                                .findFirst())
                .flatMap(Optional::stream)
                .toList();
        if (meantForAnother.isEmpty()) {
            return USUAL;
        }
        throw new SettingsException("--adapter: there is none, and the usual one, " + USUAL + ", does not read "
                + String.join(", ", meantForAnother)
                + "; name one with --adapter or GRAPH_CALLS_ADAPTER, such as feign");
    }

    /**
     * The settings of the adapter.
     *
     * @throws SettingsException if the file of the token cannot be read, or a secret is an argument
     */
    Settings settings(Shell shell) {
        if (!secretArguments.isEmpty()) {
            throw new SettingsException(
                    "a secret is never an argument, since others could read it there; put a token into"
                            + " --token-file, and any secret into the environment: "
                            + SECRETS.values().stream().sorted().collect(Collectors.joining(", ")));
        }
        Settings settings = with(Settings.NONE, "base-url", baseUrl);
        settings = with(settings, "timeout", timeout.map(Duration::toString));
        settings = with(settings, "trust-host", trustHost);
        for (Map.Entry<String, String> other : others.entrySet()) {
            if (other.getKey().isBlank()) {
                throw new SettingsException("--setting =" + other.getValue() + ": has no name; give it as NAME=VALUE");
            }
            if (SECRETS.containsKey(other.getKey())) {
                throw new SettingsException("--setting " + other.getKey()
                        + ": is a secret, which others could read in the arguments; put it into "
                        + SECRETS.get(other.getKey()));
            }
            settings = settings.with(other.getKey(), other.getValue());
        }
        for (Map.Entry<String, String> secret : SECRETS.entrySet()) {
            Optional<String> value =
                    secret.getValue().equals(TOKEN) ? Optional.empty() : shell.variable(secret.getValue());
            settings = value.isPresent() ? settings.with(secret.getKey(), Secret.of(value.get())) : settings;
        }
        Optional<String> token = tokenFile.map(AdapterOptions::read).or(() -> shell.variable(TOKEN));
        return token.isPresent() ? settings.with("token", Secret.of(token.get())) : settings;
    }

    private static Settings with(Settings settings, String name, Optional<String> value) {
        return value.isPresent() ? settings.with(name, value.get()) : settings;
    }

    /** The token in a file, without the line ends that an editor leaves behind it. */
    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String token = new String(in.readNBytes(LONGEST_TOKEN + 1), UTF_8).replaceFirst("[\r\n]+$", "");
            if (token.isBlank() || token.length() > LONGEST_TOKEN) {
                throw new SettingsException("--token-file " + file + ": expected an access token, found "
                        + (token.isBlank() ? "nothing" : "more than " + LONGEST_TOKEN + " characters"));
            }
            return token;
        } catch (IOException e) {
            throw new SettingsException("--token-file " + file + ": " + Unreadable.because(e));
        }
    }
}
