package io.github.graphcalls.examples.benchmarks.contestant;

import java.util.Arrays;
import java.util.List;

/** Who takes part, and under which name. */
public enum Entries {
    /** This library, the whole stack. */
    GRAPH_CALLS(GraphCalls.class.getName()),
    /** The official Java SDK, which is on the class path with {@code -Pbenchmarks} alone. */
    SDK("io.github.graphcalls.examples.benchmarks.sdk.SdkContestant"),
    /** Feign and its Jackson module, as they come. */
    STOCK_FEIGN(StockFeign.class.getName()),
    /** This library's transport without Feign. */
    WITHOUT_FEIGN(WithoutFeign.class.getName()),
    /** This library over {@code HttpURLConnection}. */
    HTTP_URL_CONNECTION(OverHttpUrlConnection.class.getName()),
    /** This library over {@code java.net.http}. */
    JAVA_NET_HTTP(OverJavaNetHttp.class.getName()),
    /** A socket and a hand-written reader. */
    RAW_SOCKET(RawSocket.class.getName()),
    /** This library within a limit: the same, unless there are more threads than connections. */
    GRAPH_CALLS_LIMITED(Limited.class.getName());

    private final String type;

    Entries(String type) {
        this.type = type;
    }

    /** {@return the name of the contestant's class} */
    public String type() {
        return type;
    }

    /** {@return the name on the command line and in results} */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * The entry of a name.
     *
     * @param name as {@link #toString} tells it
     * @return the entry
     * @throws IllegalArgumentException for another name
     */
    public static Entries named(String name) {
        return Arrays.stream(values())
                .filter(entry -> entry.toString().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no contestant \"" + name + "\"; there is " + List.of(values())));
    }
}
