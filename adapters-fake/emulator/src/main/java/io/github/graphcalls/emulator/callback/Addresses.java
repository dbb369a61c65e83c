package io.github.graphcalls.emulator.callback;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.emulator.control.LoopbackHost;
import io.github.graphcalls.fake.timeline.WorldEvent;
import io.github.graphcalls.notification.ChangeType;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The addresses of calls: the webhook until an incoming call is answered, then the call's own. */
final class Addresses {

    private static final int MAX_PORT = 65_535;

    private final Callbacks settings;
    private final Map<String, URI> last = new HashMap<>();
    private final Map<String, URI> moved = new HashMap<>();

    Addresses(Callbacks settings) {
        this.settings = settings;
    }

    /** Where an event is reported; empty if the address is absent or not allowed and there is no webhook. */
    synchronized Optional<URI> of(WorldEvent event) {
        Call call = event.call();
        String key = call.id().key();
        Optional<URI> address =
                call.hasState(CallState.INCOMING) ? settings.webhook : own(call).or(() -> settings.webhook);
        if (call.isOver() && last.containsKey(key)) {
            // An incoming call that was never answered ends at the webhook.
            address = Optional.of(last.get(key));
        }
        address.ifPresent(uri -> last.put(key, uri));
        if (event.notification().change().matches(ChangeType.DELETED)
                && event.notification().endsCall()) {
            last.remove(key);
        }
        return address;
    }

    private Optional<URI> own(Call call) {
        return call.callbackUri().flatMap(Addresses::parse).filter(this::isAllowed);
    }

    boolean isAllowed(URI address) {
        return isHttp(address)
                && (isLoopback(address.getHost())
                        || settings.hosts.contains(address.getHost().toLowerCase(Locale.ROOT)));
    }

    /** A resolver may give a name below {@code localhost} any address. */
    private static boolean isLoopback(String host) {
        try {
            return LoopbackHost.matches(host)
                    && Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static boolean isHttp(URI address) {
        return address.getHost() != null
                && address.getPort() != 0
                && address.getPort() <= MAX_PORT
                && address.getRawUserInfo() == null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    static Optional<URI> parse(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException invalid) {
            return Optional.empty();
        }
    }

    static String missing(Call call) {
        return call.callbackUri()
                        .filter(uri -> !call.hasState(CallState.INCOMING))
                        .map(uri -> refusal("callbackUri", uri) + "; ")
                        .orElse("")
                + "no webhook is registered";
    }

    static String refusal(String place, String found) {
        return place + ": expected an http or https URL of a loopback or an allowed host, found " + OneLine.of(found);
    }

    /** The address to which a 302 moved the notifications of a call, or else the given one. */
    synchronized URI current(String key, URI address) {
        return moved.getOrDefault(key, address);
    }

    synchronized void move(String key, URI address) {
        if (settings.redirectsStay) {
            moved.put(key, address);
        }
    }

    synchronized void clear() {
        last.clear();
        moved.clear();
    }
}
