package io.github.graphcalls.emulator.callback;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.fake.quirk.Quirk;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of an emulator that sends notifications: incoming calls to the webhook until they are answered, all others to the
 * {@code callbackUri} of their call. It sends to loopback addresses, to the webhook, and to hosts that were allowed. Not safe for
 * use by several threads.
 */
public final class Callbacks {

    private static final int MAX_RETRIES = 10;

    final String applicationId;
    final Set<String> hosts = new HashSet<>();
    final Map<Quirk, Integer> percents = new EnumMap<>(Map.of(
            Quirk.NOTIFICATIONS_LOST, 5,
            Quirk.NOTIFICATIONS_TWICE, 5,
            Quirk.NOTIFICATIONS_LATE, 10,
            Quirk.NOTIFICATIONS_OUT_OF_ORDER, 10));
    Optional<String> tenant = Optional.empty();
    Optional<URI> webhook = Optional.empty();
    InstantSource clock = InstantSource.system();
    boolean redirectsStay = true;
    int retries;
    /** Of each exchange, from the connection to the last byte of the answer. */
    Duration timeout = Duration.ofSeconds(10);

    private Callbacks(String applicationId) {
        this.applicationId = requireNonNull(applicationId, "applicationId");
    }

    /**
     * Starts with the defaults: no webhook, loopback addresses only, no retries.
     *
     * @param applicationId the id of the bot's application, the audience of its tokens
     * @return the settings
     */
    public static Callbacks forApplication(String applicationId) {
        return new Callbacks(applicationId);
    }

    /**
     * Sets the tenant of the tokens; by default that of each call, or {@code 00000000-0000-0000-0000-000000000000} without one.
     *
     * @param id the id of the tenant
     * @return this
     */
    public Callbacks tenant(String id) {
        tenant = Optional.of(id);
        return this;
    }

    /**
     * Registers the webhook for incoming calls. It also gets the notifications of calls whose own address is absent or not
     * allowed.
     *
     * @param address an http or https URL; its host is allowed
     * @return this
     * @throws IllegalArgumentException for another address, one with user information, or an invalid port
     */
    public Callbacks webhook(URI address) {
        if (!Addresses.isHttp(address)) {
            throw new IllegalArgumentException(
                    "webhook: expected an http or https URL with a port from 1 to 65535, without user information, found "
                            + address);
        }
        webhook = Optional.of(address);
        return allowHost(address.getHost());
    }

    /**
     * Allows a host besides loopback addresses.
     *
     * @param host the name, without a port
     * @return this
     */
    public Callbacks allowHost(String host) {
        hosts.add(host.toLowerCase(Locale.ROOT));
        return this;
    }

    /**
     * Sets how often a notification is sent again at once if it is not answered by a status of 2xx. Graph's retries are not
     * documented.
     *
     * @param times 0 (the default) to 10
     * @return this
     * @throws IllegalArgumentException for another number
     */
    public Callbacks retries(int times) {
        if (times < 0 || times > MAX_RETRIES) {
            throw new IllegalArgumentException("retries: expected 0 to " + MAX_RETRIES + ", found " + times);
        }
        retries = times;
        return this;
    }

    /**
     * Sets whether a 302 moves the later notifications of a call too, which is the default. The notification that it answers is
     * sent to the new address in any case. Graph's behavior is not documented.
     *
     * @param stay whether later notifications are sent to the new address
     * @return this
     */
    public Callbacks redirectsStay(boolean stay) {
        redirectsStay = stay;
        return this;
    }

    /**
     * Sets the clock of the tokens, by default the system's: a bot compares them with its own clock, not with the world's.
     *
     * @param source the clock
     * @return this
     */
    public Callbacks clock(InstantSource source) {
        clock = requireNonNull(source, "source");
        return this;
    }

    /**
     * Sets the share of notifications that a quirk affects while it is switched on; the world's seed chooses them.
     *
     * @param quirk lost, late, twice or out of order
     * @param percent 0 to 100
     * @return this
     * @throws IllegalArgumentException for another quirk or share
     */
    public Callbacks share(Quirk quirk, int percent) {
        if (!percents.containsKey(quirk) || percent < 0 || percent > 100) {
            throw new IllegalArgumentException(
                    "share: expected 0 to 100 of one of " + percents.keySet() + ", found " + percent + " of " + quirk);
        }
        percents.put(quirk, percent);
        return this;
    }
}
