package io.github.graphcalls.callbacks;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Addresses from which keys may be fetched. */
final class KeyAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private KeyAddress() {}

    /** Whether the address is https, or http of this machine. */
    static boolean isAllowed(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || "http".equalsIgnoreCase(address.getScheme())
                        && THIS_MACHINE.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    /** Whether a document may name an address: it is allowed, and on the host and port of the document. */
    static boolean mayLead(URI document, URI address) {
        return isAllowed(address)
                && document.getScheme().equalsIgnoreCase(address.getScheme())
                && document.getRawAuthority().equalsIgnoreCase(address.getRawAuthority());
    }
}
