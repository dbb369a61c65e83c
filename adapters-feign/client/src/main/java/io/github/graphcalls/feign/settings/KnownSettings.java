package io.github.graphcalls.feign.settings;

import io.github.graphcalls.adapter.SettingDescription;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.wire.GraphCloud;
import io.github.graphcalls.wire.batch.BatchRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of all settings, from which they are read, checked and listed in the README. */
public final class KnownSettings {

    static final List<Setting<?>> ALL = new ArrayList<>();

    private static final int MAX_CLOUD_NAME = 16;

    /** The base URL. */
    public static final Setting<Optional<String>> BASE_URL =
            add(Setting.text("base-url").means("URL of Graph, with the version of the API", "that of the cloud"));
    /** The cloud. */
    public static final Setting<Optional<GraphCloud>> CLOUD = add(Setting.text(
                    "cloud", Optional.<GraphCloud>empty(), KnownSettings::cloud)
            .means("`global`, `us-gov-l4` or `us-gov-l5`", "the cloud whose Graph the base URL is, else `global`"));

    /** The bearer token. */
    public static final Setting<Optional<Secret>> TOKEN = add(Setting.secret("token")
            .means("the bearer token", "one method of signing in is required: this, or one of those below"));
    /** The secret of the application. */
    public static final Setting<Optional<Secret>> CLIENT_SECRET = add(Setting.secret("client-secret")
            .means("signs in with the secret of an application; needs `tenant` and `client-id`", ""));

    static final Setting<Optional<String>> CERTIFICATE_FILE = add(Setting.file("certificate-file")
            .means(
                    "signs in with one RSA key and its certificate, in PEM or PKCS#12; needs `tenant` and `client-id`",
                    ""));
    static final Setting<Optional<Secret>> CERTIFICATE_PASSWORD =
            add(Setting.secret("certificate-password").means("the password of the certificate file", "no password"));
    static final Setting<Optional<String>> FEDERATED_TOKEN_FILE = add(Setting.file("federated-token-file")
            .means(
                    "signs in with the token that a platform gives a workload, in a file that exists from the start;"
                            + " needs `tenant` and `client-id`",
                    ""));
    static final Setting<Optional<String>> MANAGED_IDENTITY = add(Setting.text("managed-identity")
            .means("signs in as the machine: `system`, or the client id of an identity assigned to it", ""));
    /** The tenant that owns the calls. */
    public static final Setting<Optional<String>> TENANT =
            add(Setting.text("tenant").means("the tenant that owns the calls, by id or domain", ""));
    /** The id of the application. */
    public static final Setting<Optional<String>> CLIENT_ID =
            add(Setting.text("client-id").means("the id of the application", ""));

    static final Setting<Optional<String>> AUTHORITY =
            add(Setting.text("authority").means("the token endpoint, without the tenant", "that of the cloud"));

    /** The number of lookups in a request. */
    public static final Setting<Integer> BATCH_SIZE = add(Setting.number("batch-size", 1, BatchRequest.MAX_SIZE, 1)
            .means("how many lookups of `findAll` go into one request, 1 to 20", "1: each has a request of its own"));
    /** The time of a lookup without a deadline. */
    public static final Setting<Duration> TIMEOUT = add(Setting.duration("timeout", Duration.ofSeconds(30))
            .means("the time of a lookup whose query has no deadline: `30s`, `PT30S` or seconds", "30 s"));
    /** The hosts that may see the token. */
    public static final Setting<Set<String>> TRUST_HOST =
            add(Setting.text("trust-host", Set.<String>of(), KnownSettings::hosts)
                    .means(
                            "hosts, with ports, separated by commas, that may see the token although they are not Graph's",
                            "none"));

    static final Setting<Duration> CONNECT_TIMEOUT =
            add(Setting.duration("connect-timeout", TransportSettings.DEFAULT.connectTimeout())
                    .means("the time to make a connection", "10 s"));
    static final Setting<Integer> CONNECTIONS = add(
            Setting.number("connections", 1, TransportSettings.MAX_CONNECTIONS, TransportSettings.DEFAULT.connections())
                    .means(
                            "how many connections to one host there may be; a lookup that finds none free waits until its deadline;"
                                    + " for thousands of waiters there is a [limit](../../core/README.md#concurrencylimit)",
                            "64"));
    static final Setting<Integer> LARGEST_BODY =
            add(Setting.number("largest-body", 1, Integer.MAX_VALUE, TransportSettings.DEFAULT.largestBody())
                    .means(
                            "the largest body that is read, decompressed, in bytes; a document that a lookup reads has at most"
                                    + " 4 MiB besides",
                            "4 MiB"));
    static final Setting<Optional<String>> PROXY = add(Setting.text("proxy")
            .means("a proxy as `host:port`, instead of the system's", "the system's: `https.proxyHost` and so on"));
    static final Setting<Optional<String>> PROXY_USER = add(Setting.text("proxy-user")
            .means(
                    "the user of the proxy, for Basic",
                    "no user, or the system's: `https.proxyUser`, or its `Authenticator`"));
    static final Setting<Optional<Secret>> PROXY_PASSWORD =
            add(Setting.secret("proxy-password").means("the password of that user", ""));
    static final Setting<Optional<String>> CA_FILE = add(Setting.file("ca-file")
            .means(
                    "a PEM file of the certificates that are trusted for TLS, instead of the system's",
                    "the system's: `javax.net.ssl.trustStore`, else the JDK's"));
    /** The number of attempts. */
    public static final Setting<Integer> RETRY_ATTEMPTS =
            add(Setting.number("retry-attempts", 1, Integer.MAX_VALUE, RetryPolicy.DEFAULT.attempts())
                    .means(
                            "how often a query is sent at most, within its deadline, when a retry may succeed; 1 turns retries off",
                            "4"));
    /** The number of lookups at the same time. */
    public static final Setting<Integer> MAX_IN_FLIGHT =
            add(Setting.number("max-in-flight", 0, TransportSettings.MAX_CONNECTIONS, 0)
                    .means(
                            "how many lookups are sent at the same time; others wait within their deadline; 0 sets no limit",
                            "0"));
    /** Whether equal lookups at the same time share a request. */
    public static final Setting<Boolean> COALESCE =
            add(Setting.flag("coalesce").means("whether equal lookups at the same time share one request", "`false`"));
    /** The number of further pages. */
    public static final Setting<Integer> MORE_PAGES = add(Setting.number("more-pages", 0, Integer.MAX_VALUE, 100)
            .means("how many further pages of an expanded relationship are requested", "100"));
    /** The size of a relationship that may be incomplete. */
    public static final Setting<Integer> SUSPECT_SIZE = add(Setting.number("suspect-size", 0, Integer.MAX_VALUE, 100)
            .means(
                    "a relationship of exactly this size without a link may be cut short, and so may an empty list of"
                            + " participants; 0 trusts every size",
                    "100"));

    private KnownSettings() {}

    private static <T> Setting<T> add(Setting<T> setting) {
        ALL.add(setting);
        return setting;
    }

    /** The message of {@link GraphCloud#named} shows the text, which may be a secret. */
    private static Optional<GraphCloud> cloud(String text) {
        if (text.length() > MAX_CLOUD_NAME) {
            throw new IllegalArgumentException("expected the name of a cloud, found " + text.length() + " characters");
        }
        return Optional.of(GraphCloud.named(text));
    }

    private static Set<String> hosts(String text) {
        return Arrays.stream(text.split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the table for help texts and READMEs.
     *
     * @return all settings, in the order of the README
     */
    public static List<SettingDescription> descriptions() {
        return ALL.stream().<SettingDescription>map(Setting::description).toList();
    }

    /** The problem of unknown names: without it an unknown name would be ignored, and the default used. */
    static Optional<String> problem(Settings settings) {
        try {
            settings.requireKnown(names(false), names(true));
            return Optional.empty();
        } catch (SettingsException unknown) {
            return Optional.of(unknown.getMessage());
        }
    }

    private static Set<String> names(boolean secret) {
        return ALL.stream()
                .filter(each -> each.isSecret() == secret)
                .map(Setting::name)
                .collect(Collectors.toSet());
    }
}
