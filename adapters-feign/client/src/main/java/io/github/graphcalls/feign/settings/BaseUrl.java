package io.github.graphcalls.feign.settings;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.wire.GraphCloud;
import io.vavr.control.Try;
import io.vavr.control.Validation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the URLs to which a secret is sent: those of Microsoft, of this machine, and of hosts that are trusted by name. */
final class BaseUrl {

    static final String DEFAULT = GraphCloud.GLOBAL.baseUrl();

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private BaseUrl() {}

    static Validation<String, URI> check(String text, Set<String> trusted) {
        return Try.of(() -> checked(text, cloudOf(text), trusted))
                .toValidation(refused -> "base-url: " + refused.getMessage());
    }

    private static URI checked(String text, Optional<GraphCloud> graph, Set<String> trusted) {
        Set<String> known = graph.isEmpty()
                ? Set.of()
                : Set.of(URI.create(graph.get().resource()).getHost());
        URI url = origin(text, known, trusted);
        // On any other host a gateway may have paths of its own.
        boolean isLoopback =
                LOOPBACK.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches();
        if ((graph.isPresent() || isLoopback) && url.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("expected the version of the API as its path, found no path; give "
                    + (isLoopback ? url + "/v1.0" : "one such as " + DEFAULT));
        }
        return url;
    }

    /**
     * Returns the cloud whose Graph has a URL.
     *
     * @throws IllegalArgumentException if that cloud has no calls
     */
    static Optional<GraphCloud> cloudOf(String text) {
        return Try.of(() -> new URI(text).getHost()).toJavaOptional().flatMap(GraphCloud::of);
    }

    /**
     * Returns a URL without a slash at its end.
     *
     * @throws IllegalArgumentException if the text is no URL, or one to which no secret may be sent
     */
    static URI origin(String text, Set<String> known, Set<String> trusted) {
        try {
            URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            String problem = problemOf(url, known, trusted);
            if (problem != null) {
                throw new IllegalArgumentException(problem);
            }
            // Feign knows schemes in lower case only.
            String scheme = url.getScheme();
            return URI.create(scheme.toLowerCase(Locale.ROOT) + url.toString().substring(scheme.length()));
        } catch (URISyntaxException noUrl) {
            // A password may stand before @, a key behind ? or #.
            String found = text.matches("[^@?#]*") ? "\"" + OneLine.of(text) + "\"" : "what was given";
            throw new IllegalArgumentException(found + " is no URL; give one such as " + DEFAULT, noUrl);
        }
    }

    private static String problemOf(URI url, Set<String> known, Set<String> trusted) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http") || url.getHost() == null) {
            return "expected an https URL with a host, such as " + DEFAULT;
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            return "expected neither a user, a query nor a fragment in it; give one such as " + DEFAULT;
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            return "expected a port from 1 to 65535, found " + url.getPort();
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        if (LOOPBACK.matcher(host).matches()) {
            return null;
        }
        if (scheme.equals("http")) {
            return "plain http would show the token to the network; use https, or a loopback address";
        }
        boolean usual = known.contains(host) && (port.isEmpty() || port.equals(":443"));
        return usual || trusted.contains(host + port) || port.equals(":443") && trusted.contains(host)
                ? null
                : "the host " + OneLine.of(host + port)
                        + " is not Microsoft's; if it may see the token, name it with trust-host";
    }
}
