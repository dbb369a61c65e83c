package io.github.graphcalls.emulator.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes a {@code Host} that no DNS server can point at another machine's page. A page whose own name was made to resolve to
 * the loopback address (DNS rebinding) sends that name.
 */
public final class LoopbackHost {

    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]+\\.)*localhost\\.?");
    private static final Pattern IPV4 = Pattern.compile("127(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}\\.?");
    private static final Pattern IPV6 = Pattern.compile("\\[([0-9a-f:.]*:[0-9a-f:.]*)]");
    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

    private LoopbackHost() {}

    /**
     * Returns whether a host is a loopback name or address.
     *
     * @param header the value of a Host header, with or without a port
     * @return whether it is
     */
    public static boolean matches(String header) {
        String host = PORT.matcher(header.toLowerCase(Locale.ROOT)).replaceFirst("");
        Matcher ipv6 = IPV6.matcher(host);
        return ipv6.matches()
                ? isLoopback(ipv6.group(1))
                : NAME.matcher(host).matches() || IPV4.matcher(host).matches();
    }

    /** Parses a literal, which needs no lookup because it has a colon. */
    private static boolean isLoopback(String literal) {
        try {
            return InetAddress.getByName(literal).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
