package io.github.graphcalls.contract.rules;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.HttpURLConnection;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.nio.charset.Charset;
import java.security.Security;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import javax.net.ssl.HttpsURLConnection;

/** Compares the global state of the JVM, such as system properties and defaults, with that before an adapter was loaded. */
public final class JvmState {

    private static final Map<Class<?>, Map<String, String>> BEFORE = new ConcurrentHashMap<>();

    private JvmState() {}

    /**
     * Records the state before a test class runs.
     *
     * @param test the class
     */
    public static void remember(Class<?> test) {
        BEFORE.putIfAbsent(test, now());
    }

    /**
     * Returns what has changed since.
     *
     * @param test the class
     * @return both values by the name of what has changed
     */
    public static Map<String, String> changedSince(Class<?> test) {
        Map<String, String> before = BEFORE.getOrDefault(test, now());
        Map<String, String> changed = new TreeMap<>();
        Map<String, String> now = now();
        now.forEach((name, value) -> {
            String old = before.get(name);
            if (!value.equals(old)) {
                changed.put(name, "was " + old + ", is " + value);
            }
        });
        before.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> changed.put(name, "was " + before.get(name) + ", is gone"));
        return changed;
    }

    private static Map<String, String> now() {
        Map<String, String> state = new TreeMap<>();
        // The first read of the time zone sets a system property.
        String zone = TimeZone.getDefault().getID();
        Properties properties = (Properties) System.getProperties().clone();
        properties.stringPropertyNames().forEach(name -> state.put("property " + name, properties.getProperty(name)));
        for (Locale.Category category : Locale.Category.values()) {
            state.put("locale " + category, Locale.getDefault(category).toString());
        }
        state.put("locale", Locale.getDefault().toString());
        state.put("time zone", zone);
        state.put("charset", Charset.defaultCharset().name());
        state.put("uncaught exceptions", id(Thread.getDefaultUncaughtExceptionHandler()));
        state.put("proxy selector", id(ProxySelector.getDefault()));
        state.put("authenticator", id(Authenticator.getDefault()));
        state.put("cookies", id(CookieHandler.getDefault()));
        state.put("response cache", id(ResponseCache.getDefault()));
        state.put("redirects", String.valueOf(HttpURLConnection.getFollowRedirects()));
        state.put("verification of host names", type(HttpsURLConnection.getDefaultHostnameVerifier()));
        state.put("security providers", Arrays.toString(Security.getProviders()));
        state.put("DNS cache", String.valueOf(Security.getProperty("networkaddress.cache.ttl")));
        state.put(
                "log handlers",
                Arrays.toString(LogManager.getLogManager().getLogger("").getHandlers()));
        Collections.list(LogManager.getLogManager().getLoggerNames()).stream()
                .filter(name -> name.matches("(java|javax|jdk|sun)\\..*"))
                .map(Logger::getLogger)
                .filter(logger -> logger.getLevel() != null)
                .forEach(logger -> state.put(
                        "log level of " + logger.getName(), logger.getLevel().getName()));
        state.put("diagnostic context (MDC) of the thread", LogCapture.context());
        state.put("standard output", type(System.out));
        state.put("standard error", type(System.err));
        state.put("log level", String.valueOf(Logger.getLogger("").getLevel()));
        return state;
    }

    private static String id(Object object) {
        return object == null ? "none" : object.getClass().getName() + "@" + System.identityHashCode(object);
    }

    private static String type(Object object) {
        return object == null ? "none" : object.getClass().getName();
    }
}
