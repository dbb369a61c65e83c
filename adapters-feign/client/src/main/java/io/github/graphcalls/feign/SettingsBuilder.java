package io.github.graphcalls.feign;

import io.github.graphcalls.feign.settings.KnownSettings;
import io.github.graphcalls.feign.settings.Setting;
import io.github.graphcalls.feign.settings.SettingValues;
import io.github.graphcalls.wire.GraphCloud;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The methods of a builder that set what a program may also set by configuration. */
abstract sealed class SettingsBuilder permits FeignLookupBuilder {

    final SettingValues values;
    private final Set<String> trusted = new HashSet<>();

    SettingsBuilder(SettingValues values) {
        this.values = values;
    }

    abstract FeignLookupBuilder self();

    <T> FeignLookupBuilder put(Setting<T> setting, T value) {
        values.put(setting, value);
        return self();
    }

    /**
     * {@return this builder}
     *
     * @param url the URL of Graph, with the version of the API; {@code https://graph.microsoft.com/v1.0} by default
     */
    public FeignLookupBuilder baseUrl(String url) {
        return put(KnownSettings.BASE_URL, Optional.of(url));
    }

    /**
     * {@return this builder}
     *
     * @param which the cloud, whose base URL is the default; by default the cloud of the base URL, else the global one
     */
    public FeignLookupBuilder cloud(GraphCloud which) {
        return put(KnownSettings.CLOUD, Optional.of(which));
    }

    /**
     * {@return this builder}
     *
     * @param size how many lookups of {@code findAll} go into one request, 1 to 20; 1 by default, since Graph documents no
     *     batches of calls (FACTS.md#batched-calls)
     */
    public FeignLookupBuilder batchSize(int size) {
        return put(KnownSettings.BATCH_SIZE, size);
    }

    /**
     * {@return this builder}
     *
     * @param limit the time of a lookup whose query has no deadline, 30 seconds by default
     */
    public FeignLookupBuilder timeout(Duration limit) {
        return put(KnownSettings.TIMEOUT, limit);
    }

    /**
     * {@return this builder}
     *
     * @param host a host, with its port unless that is the default one, that may see the token although it is not Graph's
     */
    public FeignLookupBuilder trustHost(String host) {
        trusted.add(host.toLowerCase(Locale.ROOT));
        return put(KnownSettings.TRUST_HOST, trusted);
    }

    /**
     * {@return this builder}
     *
     * @param number how many further pages of an expanded relationship are requested at most, 100 by default
     */
    public FeignLookupBuilder morePages(int number) {
        return put(KnownSettings.MORE_PAGES, number);
    }

    /**
     * {@return this builder}
     *
     * @param size the size at which an expanded relationship without a link may be incomplete, 100 by default; 0 trusts every size
     */
    public FeignLookupBuilder suspectSize(int size) {
        return put(KnownSettings.SUSPECT_SIZE, size);
    }

    /**
     * {@return this builder}
     *
     * @param number how often a query is sent at most, within its deadline, when a retry may succeed; 4 by default, 1 turns
     *     retries off
     */
    public FeignLookupBuilder retryAttempts(int number) {
        return put(KnownSettings.RETRY_ATTEMPTS, number);
    }

    /**
     * {@return this builder}
     *
     * @param number how many lookups are sent at the same time; others wait within their deadline; 0, the default, sets no limit
     */
    public FeignLookupBuilder maxInFlight(int number) {
        return put(KnownSettings.MAX_IN_FLIGHT, number);
    }

    /**
     * {@return this builder}
     *
     * @param whether whether equal lookups at the same time share one request; false by default
     */
    public FeignLookupBuilder coalesce(boolean whether) {
        return put(KnownSettings.COALESCE, whether);
    }
}
