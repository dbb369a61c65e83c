package io.github.graphcalls.wire;

import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A national cloud whose Graph has calls (FACTS.md#clouds): the addresses of Graph and of the token endpoint, and the
 * relationships that its calls lack. A token of one cloud is refused by another. Microsoft 365 GCC is a part of
 * {@link #GLOBAL}.
 */
public enum GraphCloud {
    /** The worldwide cloud. */
    GLOBAL("https://graph.microsoft.com", "https://login.microsoftonline.com", EnumSet.noneOf(CallRelationship.class)),
    /** US Government L4, GCC High. */
    US_GOV_L4("https://graph.microsoft.us", "https://login.microsoftonline.us", lackedByGovernments()),
    /** US Government L5, the Department of Defense. */
    US_GOV_L5("https://dod-graph.microsoft.us", "https://login.microsoftonline.us", lackedByGovernments());

    private static final String CHINA = "microsoftgraph.chinacloudapi.cn";
    private static final String NO_CALLS_IN_CHINA = "the cloud in China has no calls in Graph; use another cloud";

    private final URI root;
    private final URI authority;
    private final Set<CallRelationship> lacked;

    GraphCloud(String root, String authority, Set<CallRelationship> lacked) {
        this.root = URI.create(root);
        this.authority = URI.create(authority);
        this.lacked = lacked;
    }

    /** Returns the navigation properties that the metadata of those clouds lacks (FACTS.md#reduced-clouds). */
    private static Set<CallRelationship> lackedByGovernments() {
        return EnumSet.of(CallRelationship.AUDIO_ROUTING_GROUPS, CallRelationship.CONTENT_SHARING_SESSIONS);
    }

    /**
     * Returns the cloud of a name.
     *
     * @param name the name that {@link #toString()} returns, in any case
     * @return the cloud
     * @throws IllegalArgumentException for an unknown cloud, or one without calls
     */
    public static GraphCloud named(String name) {
        if (name.strip().equalsIgnoreCase("china")) {
            throw new IllegalArgumentException(NO_CALLS_IN_CHINA);
        }
        return Stream.of(values())
                .filter(cloud -> cloud.toString().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("cloud: found \"" + OneLine.of(name) + "\", expected one of "
                                + Stream.of(values()).map(GraphCloud::toString).collect(Collectors.joining(", "))));
    }

    /**
     * Returns the cloud whose Graph has a host.
     *
     * @param host the host, in any case
     * @return the cloud, empty for a host that is not one of Graph
     * @throws IllegalArgumentException for the Graph of a cloud without calls
     */
    public static Optional<GraphCloud> of(String host) {
        if (host.equalsIgnoreCase(CHINA)) {
            throw new IllegalArgumentException(NO_CALLS_IN_CHINA);
        }
        for (GraphCloud cloud : values()) {
            if (cloud.root.getHost().equalsIgnoreCase(host)) {
                return Optional.of(cloud);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the base URL of lookups.
     *
     * @return Graph's address with the version of the API
     */
    public String baseUrl() {
        return root + "/v1.0";
    }

    /**
     * Returns the address of the token endpoint's authority.
     *
     * @return the address, without a tenant
     */
    public URI authority() {
        return authority;
    }

    /**
     * Returns the resource of a token.
     *
     * @return Graph's address
     */
    public String resource() {
        return root.toString();
    }

    /**
     * Returns the scope of an application token.
     *
     * @return the scope, such as {@code https://graph.microsoft.com/.default}
     */
    public String scope() {
        return root + "/.default";
    }

    /**
     * Returns the expanded relationships that calls lack in this cloud.
     *
     * @param expanded the expanded relationships
     * @return those that the cloud lacks, by Graph's names, separated by commas; empty for none
     */
    public Optional<String> lacking(Set<CallRelationship> expanded) {
        if (Collections.disjoint(expanded, lacked)) {
            return Optional.empty();
        }
        return Optional.of(expanded.stream()
                .filter(lacked::contains)
                .map(Evolvable::wordOf)
                .collect(Collectors.joining(", ")));
    }

    /** The name, such as {@code us-gov-l4}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
