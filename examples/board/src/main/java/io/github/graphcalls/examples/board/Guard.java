package io.github.graphcalls.examples.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses requests of pages of another origin, and without the key. A page whose name was made to resolve to this machine (DNS
 * rebinding) sends that name as {@code Host}; a form of another origin sends that origin, and cannot send {@code X-Board}.
 */
final class Guard {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String LOGIN = "key=";

    private final Set<String> hosts;
    private final Optional<Secret> key;
    private final String cookie;

    /**
     * Creates a guard.
     *
     * @param hosts the accepted values of {@code Host}, in lower case
     * @param key the key; empty for none
     * @param port the port, since all ports of a host share their cookies
     */
    Guard(Set<String> hosts, Optional<Secret> key, int port) {
        this.hosts = hosts;
        this.key = key;
        cookie = "board-" + port + "=";
    }

    /** Returns why a request is refused, or the answer to a login; empty for a request to be answered. */
    Optional<Reply> refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        List<String> named = new ArrayList<>(headers.getOrDefault("Host", List.of()));
        // The target may be a whole URL, whose host counts instead.
        Optional.ofNullable(exchange.getRequestURI().getAuthority()).ifPresent(named::add);
        Optional<String> other = named.stream()
                .filter(name -> !hosts.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (named.isEmpty() || other.isPresent()) {
            return Optional.of(Reply.problem(
                    403,
                    "Host: expected " + hosts.stream().sorted().toList() + ", found "
                            + OneLine.of(other.orElse("nothing"))));
        }
        String host = named.get(0).toLowerCase(Locale.ROOT);
        Optional<String> foreign = headers.getOrDefault("Origin", List.of()).stream()
                .filter(origin -> !origin.equals("http://" + host) && !origin.equals("https://" + host))
                .findFirst();
        if (foreign.isPresent()) {
            return Optional.of(Reply.problem(
                    403, "Origin: expected none or http://" + host + ", found " + OneLine.of(foreign.get())));
        }
        Optional<Reply> noKey = key.flatMap(expected -> withoutKey(exchange, expected));
        if (noKey.isPresent()) {
            return noKey;
        }
        String method = exchange.getRequestMethod();
        return METHODS.contains(method)
                ? method.equals("POST") ? notOfThePage(headers) : Optional.empty()
                : Optional.of(Reply.of(405, Map.of("Allow", "GET, HEAD, POST")));
    }

    private static Optional<Reply> notOfThePage(Headers headers) {
        String type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
        if (!type.toLowerCase(Locale.ROOT).split(";")[0].strip().equals("application/json")) {
            return Optional.of(
                    Reply.problem(415, "Content-Type: expected application/json, found " + OneLine.of(type)));
        }
        return "1".equals(headers.getFirst("X-Board"))
                ? Optional.empty()
                : Optional.of(Reply.problem(403, "X-Board: expected this header with the value 1"));
    }

    private Optional<Reply> withoutKey(HttpExchange exchange, Secret expected) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        if (exchange.getRequestURI().getPath().equals("/") && query.startsWith(LOGIN)) {
            String shown = URLDecoder.decode(query.substring(LOGIN.length()), UTF_8);
            return Optional.of(
                    isEqual(shown, expected.reveal())
                            ? Reply.of(
                                    303,
                                    Map.of(
                                            "Location",
                                            "/",
                                            "Set-Cookie",
                                            cookie + token(expected) + "; HttpOnly; SameSite=Strict; Path=/"))
                            : unauthorized());
        }
        Headers headers = exchange.getRequestHeaders();
        boolean isShown = headers.getOrDefault("Authorization", List.of()).stream()
                        .anyMatch(shown -> isEqual(shown, "Bearer " + expected.reveal()))
                || cookies(headers).anyMatch(shown -> isEqual(shown, cookie + token(expected)));
        return isShown ? Optional.empty() : Optional.of(unauthorized());
    }

    private static Reply unauthorized() {
        Reply reply = Reply.problem(
                401, "Authorization: expected Bearer and the key of this board; in a browser, open /?key=KEY");
        return new Reply(
                401,
                Map.of("WWW-Authenticate", "Bearer", "Content-Type", "application/json", "Cache-Control", "no-store"),
                reply.body());
    }

    private static Stream<String> cookies(Headers headers) {
        return headers.getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip);
    }

    /** Returns the value of the cookie, from which the key cannot be computed, and which is valid after a restart. */
    private static String token(Secret key) {
        return PageFiles.sha256(("board cookie " + key.reveal()).getBytes(UTF_8));
    }

    private static boolean isEqual(String shown, String expected) {
        return MessageDigest.isEqual(shown.getBytes(UTF_8), expected.getBytes(UTF_8));
    }
}
