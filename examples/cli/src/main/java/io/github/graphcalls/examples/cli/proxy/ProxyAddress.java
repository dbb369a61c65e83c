package io.github.graphcalls.examples.cli.proxy;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy of an environment variable. Its string contains no password.
 *
 * @param host its host
 * @param port its port
 * @param user the user that authenticates with it
 * @param password the user's password, empty where there is none
 */
record ProxyAddress(String host, int port, Optional<String> user, Secret password) {

    private static final Pattern PARTS = Pattern.compile(
            "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:(?<login>.*)@)?"
                    + "(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>\\d{1,5}))?/?",
            Pattern.DOTALL);

    /**
     * Reads the variable.
     *
     * @throws SettingsException if it is not an http proxy with a port; without the value, which may contain a password
     */
    static ProxyAddress read(String variable, String value) {
        Matcher parts = PARTS.matcher(value.strip());
        if (!parts.matches()) {
            throw invalid(variable, "found a value of another form");
        }
        String scheme =
                Optional.ofNullable(parts.group("scheme")).orElse("http").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http")) {
            throw invalid(variable, "found another scheme than http");
        }
        int port =
                Optional.ofNullable(parts.group("port")).map(Integer::parseInt).orElse(0);
        if (port < 1 || port > 65_535) {
            throw invalid(variable, parts.group("port") == null ? "found no port" : "found a port beyond 65535");
        }
        String login = parts.group("login");
        if (login == null) {
            return new ProxyAddress(parts.group("host"), port, Optional.empty(), Secret.of(""));
        }
        String[] userAndPassword = login.split(":", 2);
        String user = decoded(variable, userAndPassword[0]);
        if (user.isEmpty() || user.contains(":")) {
            throw invalid(variable, user.isEmpty() ? "found no user before the @" : "found a colon in the user");
        }
        String password = userAndPassword.length == 2 ? decoded(variable, userAndPassword[1]) : "";
        return new ProxyAddress(parts.group("host"), port, Optional.of(user), Secret.of(password));
    }

    private static String decoded(String variable, String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid(
                    variable,
                    "found a % in user or password that is not followed by two hexadecimal digits; write %25");
        }
    }

    private static SettingsException invalid(String variable, String found) {
        return new SettingsException(variable + ": expected an http proxy such as http://proxy.example:3128 or"
                + " http://user:password@proxy.example:3128, " + found);
    }
}
