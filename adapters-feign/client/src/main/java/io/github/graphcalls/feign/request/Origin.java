package io.github.graphcalls.feign.request;

import java.net.URI;

/**
 * Scheme, host and port to which the token is bound, in both spellings of a default port: with and without its number.
 *
 * @param url the origin with a slash at its end, as the base URL spells it
 * @param otherUrl the other spelling; the same when the port is not the scheme's default
 */
record Origin(String url, String otherUrl) {

    static Origin of(URI baseUrl) {
        String scheme = baseUrl.getScheme() + "://";
        return new Origin(scheme + baseUrl.getRawAuthority() + "/", scheme + otherSpelling(baseUrl) + "/");
    }

    private static String otherSpelling(URI baseUrl) {
        String authority = baseUrl.getRawAuthority();
        String port = baseUrl.getScheme().equals("https") ? ":443" : ":80";
        if (baseUrl.getPort() == -1) {
            return authority + port;
        }
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }

    boolean contains(String target) {
        return startsWith(target, url) || startsWith(target, otherUrl);
    }

    private static boolean startsWith(String target, String origin) {
        return target.regionMatches(true, 0, origin, 0, origin.length());
    }

    @Override
    public String toString() {
        return url;
    }
}
