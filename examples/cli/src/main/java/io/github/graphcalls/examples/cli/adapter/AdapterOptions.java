package io.github.graphcalls.examples.cli.adapter;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.SettingDescription;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that choose an adapter and its settings. */
public final class AdapterOptions {

    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)https?://(?:localhost|127\\.[\\d.]+|\\[[0:]*:1])(?:[:/].*)?");
    private static final String DEFAULT_ADAPTER = "fake";
    static final String TOKEN = "GRAPH_CALLS_TOKEN";
    /** Settings that have their own option. */
    static final Set<String> SETTINGS_WITH_OPTION = Set.of("base-url", "timeout", "trust-host", "batch-size");

    /** The secret settings of the installed adapters, each with the environment variable that holds it. Loaded when it is used. */
    private static final class Secrets {
        static final Map<String, String> VARIABLES = CallLookupProvider.all().stream()
                .flatMap(adapter -> adapter.settings().stream())
                .filter(SettingDescription::isSecret)
                .map(SettingDescription::name)
                .distinct()
                .collect(Collectors.toMap(
                        setting -> setting,
                        setting -> "GRAPH_CALLS_"
                                + setting.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    @Option(
            names = "--adapter",
            paramLabel = "NAME",
            description = "The adapter: fake, a few calls in memory, or feign, which queries Graph. Default:"
                    + " $GRAPH_CALLS_ADAPTER, else fake, unless something is set that fake does not read.")
    private Optional<String> name;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            converter = AddressArguments.BaseUrl.class,
            description = "The URL of Graph with the version: https://graph.microsoft.com/v1.0. Plain http is for"
                    + " loopback addresses only. Default: $GRAPH_CALLS_BASE_URL.")
    private Optional<String> baseUrl;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file that holds the access token. Default: the token is $GRAPH_CALLS_TOKEN. A token is"
                    + " never an argument, since other users can read arguments.")
    private Optional<String> tokenFile;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long an answer may take, all attempts included, such as 500ms, 10s or 2m.")
    private Optional<Duration> timeout;

    @Option(
            names = "--trust-host",
            paramLabel = "HOST",
            converter = AddressArguments.Host.class,
            description = "A host that the token may be sent to, although it is neither Graph's nor this machine.")
    private Optional<String> trustHost;

    @Option(
            names = {"-s", "--setting"},
            paramLabel = "NAME=VALUE",
            description = "Any other setting of the adapter, such as tenant=contoso.com; may be given several times.")
    private List<String> settingArguments = List.of();

    /** Options that users try. Known, so that they are refused without repeating the value or reading it as a call id. */
    @Option(
            names = {"--token", "--client-secret", "--certificate-password", "--proxy-password"},
            hidden = true)
    private List<String> secretArguments = List.of();

    /**
     * Returns the name of the adapter.
     *
     * @throws SettingsException if none is named, but a setting that the fake does not read is given: the fake must not answer
     *     for Graph
     */
    String name(Shell shell) {
        if (name.isPresent()) {
            return name.get();
        }
        List<String> unreadByFake = Stream.of(
                        baseUrl.map(url -> "--base-url"),
                        tokenFile.map(file -> "--token-file"),
                        trustHost.map(host -> "--trust-host"),
                        SettingArguments.byName(settingArguments, Secrets.VARIABLES).keySet().stream()
                                .filter(setting -> !isReadByFake(setting))
                                .findFirst()
                                .map(setting -> "--setting " + setting),
                        Secrets.VARIABLES.values().stream()
                                .filter(secret -> shell.variable(secret).isPresent())
                                .findFirst())
                .flatMap(Optional::stream)
                .toList();
        if (unreadByFake.isEmpty()) {
            return DEFAULT_ADAPTER;
        }
        throw new SettingsException("--adapter: missing, and the default, " + DEFAULT_ADAPTER + ", does not read "
                + String.join(", ", unreadByFake)
                + "; name one with --adapter or GRAPH_CALLS_ADAPTER, such as feign");
    }

    private static boolean isReadByFake(String setting) {
        return CallLookupProvider.named(DEFAULT_ADAPTER).settings().stream()
                .map(SettingDescription::name)
                .anyMatch(setting::equals);
    }

    /** {@return whether the URL is neither this machine's nor that of a trusted host, such as an emulator's} */
    public boolean isGraph() {
        return trustHost.isEmpty()
                && baseUrl.map(url -> !LOOPBACK.matcher(url).matches()).orElse(true);
    }

    /** {@return how often and how long a lookup is tried} */
    public RetryPolicy retries() {
        return timeout.map(RetryPolicy.DEFAULT::withTimeout).orElse(RetryPolicy.DEFAULT);
    }

    /** {@return the variable of a secret setting} */
    static Optional<String> secretVariable(String setting) {
        return Optional.ofNullable(Secrets.VARIABLES.get(setting));
    }

    static boolean isFake(String adapter) {
        return adapter.equals(DEFAULT_ADAPTER);
    }

    /** Whether the environment's proxy is used: the fake needs none, and the setting {@code proxy} takes precedence. */
    boolean usesEnvironmentProxy(String adapterName) {
        return !isFake(adapterName)
                && !SettingArguments.byName(settingArguments, Secrets.VARIABLES).containsKey("proxy");
    }

    /**
     * Returns the settings of the adapter.
     *
     * @throws SettingsException if the file of the token cannot be read, or a secret is an argument
     */
    Settings settings(String adapter, Shell shell) {
        if (!secretArguments.isEmpty()) {
            throw new SettingsException(
                    "a secret cannot be an argument, which other users can read; put a token into --token-file, and any"
                            + " secret into the environment, such as GRAPH_CALLS_CLIENT_SECRET");
        }
        if (baseUrl.filter(url -> url.contains("@")).isPresent()) {
            throw new SettingsException("--base-url: expected a URL without user and password, found one with an @");
        }
        Settings settings = Settings.NONE;
        for (Map.Entry<String, String> other :
                SettingArguments.byName(settingArguments, Secrets.VARIABLES).entrySet()) {
            settings = settings.with(other.getKey(), other.getValue());
        }
        if (isFake(adapter)) {
            // It needs no token, whatever the environment contains.
            return settings;
        }
        settings = with(settings, "base-url", baseUrl);
        settings = with(settings, "timeout", timeout.map(Duration::toString));
        settings = with(settings, "trust-host", trustHost);
        for (Map.Entry<String, String> secret : Secrets.VARIABLES.entrySet()) {
            Optional<String> value =
                    secret.getValue().equals(TOKEN) ? Optional.empty() : shell.variable(secret.getValue());
            settings = value.isPresent() ? settings.with(secret.getKey(), Secret.of(value.get())) : settings;
        }
        Optional<Secret> token =
                tokenFile.map(TokenFile::read).or(() -> shell.variable(TOKEN).map(Secret::of));
        return token.isPresent() ? settings.with("token", token.get()) : settings;
    }

    private static Settings with(Settings settings, String name, Optional<String> value) {
        return value.isPresent() ? settings.with(name, value.get()) : settings;
    }
}
