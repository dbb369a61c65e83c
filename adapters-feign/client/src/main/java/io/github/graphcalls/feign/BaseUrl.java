package io.github.graphcalls.feign;

import io.github.graphcalls.call.value.OneLine;
import io.vavr.control.Try;
import io.vavr.control.Validation;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges where a token may be sent: to Graph, to this machine, or to a host that was trusted by name. */
final class BaseUrl {

    static final String DEFAULT = "https://graph.microsoft.com/v1.0";

    /** The Graph hosts of the clouds that know the call (fact 1.9). */
    private static final Set<String> GRAPH =
            Set.of("graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us");

    private static final Map<String, String> WITHOUT_CALLS =
            Map.of("microsoftgraph.chinacloudapi.cn", "the cloud in China has no calls in Graph");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private BaseUrl() {}

    static Validation<String, URI> check(String text, Set<String> trusted) {
        return Try.of(() -> new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text))
                .toValidation(e -> "\"" + OneLine.of(text) + "\" is no URL; give one such as " + DEFAULT)
                .flatMap(url -> {
                    String problem = problemOf(url, trusted);
                    return problem == null ? Validation.valid(url) : Validation.invalid(problem);
                })
                .mapError(problem -> "base-url: " + problem);
    }

    private static String problemOf(URI url, Set<String> trusted) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http") || url.getHost() == null) {
            return "expected an https URL with a host, such as " + DEFAULT;
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            return "expected neither a user, a query nor a fragment in it; give one such as " + DEFAULT;
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        if (WITHOUT_CALLS.containsKey(host)) {
            return WITHOUT_CALLS.get(host) + "; use another cloud";
        }
        if (LOOPBACK.matcher(host).matches()) {
            return null;
        }
        if (scheme.equals("http")) {
            return "plain http would show the token to the network; use https, or a loopback address";
        }
        boolean usualGraph = GRAPH.contains(host) && (port.isEmpty() || port.equals(":443"));
        return usualGraph || trusted.contains(host + port) || port.equals(":443") && trusted.contains(host)
                ? null
                : "the host " + OneLine.of(host + port)
                        + " is not Graph's; if it may see the token, name it with trust-host";
    }
}
