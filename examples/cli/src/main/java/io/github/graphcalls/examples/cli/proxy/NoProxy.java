package io.github.graphcalls.examples.cli.proxy;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.examples.cli.shell.Shell;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hosts that are connected to without the proxy: this machine, and the entries of {@code NO_PROXY}, separated by commas or white
 * space. An entry is {@code *}, a domain (with its subdomains, with or without a leading dot), a pattern with {@code *}, an IP
 * address or an address range such as {@code 10.0.0.0/8}; all but a range may end with a port.
 */
final class NoProxy {

    private static final Pattern RANGE = Pattern.compile("\\[?([0-9a-f:.]+)]?/(.*)");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)](?::(.*))?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:]*):([^:]*)");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]*:[0-9a-f:.]*");
    private static final int HTTPS_PORT = 443;

    private static final String EVERY_HOST = "*";

    private final List<String> texts;
    private final List<BiPredicate<String, Integer>> entries = new ArrayList<>();

    private NoProxy(List<String> texts) {
        this.texts = texts;
    }

    /**
     * Reads {@code no_proxy}, else {@code NO_PROXY}.
     *
     * @throws SettingsException for a port or a range that is invalid, with the variable and the number of the entry
     */
    static NoProxy read(Shell shell) {
        Optional<Map.Entry<String, String>> variable = EnvironmentProxy.first(shell, "no_proxy", "NO_PROXY");
        NoProxy read = new NoProxy(variable.map(Map.Entry::getValue).stream()
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split("[,\\s]+")))
                .filter(text -> !text.isEmpty())
                .toList());
        for (String text : read.texts) {
            try {
                read.entries.add(entry(text));
            } catch (IllegalArgumentException invalid) {
                throw new SettingsException(variable.map(Map.Entry::getKey).orElse("") + ": entry "
                        + (read.entries.size() + 1) + ": " + invalid.getMessage());
            }
        }
        return read;
    }

    boolean isEveryHost() {
        return texts.contains(EVERY_HOST);
    }

    /** Returns whether the host of a URL is connected to without the proxy. */
    boolean matches(URI place) {
        String host = bare(place.getHost().toLowerCase(Locale.ROOT));
        int port = place.getPort() < 0 ? HTTPS_PORT : place.getPort();
        return isThisMachine(host) || entries.stream().anyMatch(entry -> entry.test(host, port));
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || address(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static BiPredicate<String, Integer> entry(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return range(range.group(1), range.group(2));
        }
        if (text.contains("/")) {
            throw new IllegalArgumentException("expected a host or an address range, found a slash");
        }
        Matcher parts = BRACKETED.matcher(text);
        if (!parts.matches()) {
            parts = HOST_AND_PORT.matcher(text);
        }
        if (!parts.matches()) {
            return host(text);
        }
        BiPredicate<String, Integer> host = host(parts.group(1));
        if (parts.group(2) == null) {
            return host;
        }
        int port = number(parts.group(2), 1, 65_535, "a port");
        return host.and((name, requested) -> requested == port);
    }

    private static BiPredicate<String, Integer> host(String text) {
        Optional<InetAddress> address = address(text);
        if (address.isPresent()) {
            return (host, port) -> address(host).equals(address);
        }
        String domain = bare(text.replaceFirst("^\\*?\\.", ""));
        if (domain.isEmpty()) {
            throw new IllegalArgumentException("expected a host, found none");
        }
        if (domain.contains("*")) {
            Pattern pattern = Pattern.compile("(?:.*\\.)?"
                    + Stream.of(domain.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
            return (host, port) -> pattern.matcher(host).matches();
        }
        return (host, port) -> host.equals(domain)
                || host.endsWith("." + domain) && address(host).isEmpty();
    }

    private static BiPredicate<String, Integer> range(String text, String bits) {
        byte[] network = address(text)
                .orElseThrow(() -> new IllegalArgumentException("expected an IP address before the slash"))
                .getAddress();
        int length = number(bits, 0, network.length * Byte.SIZE, "a prefix length");
        return (host, port) -> address(host)
                .filter(found -> starts(found.getAddress(), network, length))
                .isPresent();
    }

    private static boolean starts(byte[] address, byte[] network, int bits) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((address[bit / Byte.SIZE] ^ network[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int min, int max, String what) {
        int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (number < min || number > max) {
            throw new IllegalArgumentException("expected " + what + " from " + min + " to " + max);
        }
        return number;
    }

    /** Returns the IP address that a string contains; names are not resolved. */
    private static Optional<InetAddress> address(String text) {
        try {
            // Java queries DNS for any string that is not an IP address.
            String literal = IPV6.matcher(text).matches() ? "[" + text + "]" : text;
            return !literal.equals(text) || IPV4.matcher(text).matches()
                    ? Optional.of(InetAddress.getByName(literal))
                    : Optional.empty();
        } catch (UnknownHostException invalid) {
            return Optional.empty();
        }
    }

    /** Removes the brackets of an IPv6 address and the trailing dot of a name. */
    private static String bare(String host) {
        return host.replaceFirst("\\.$", "").replaceAll("[\\[\\]]", "");
    }
}
