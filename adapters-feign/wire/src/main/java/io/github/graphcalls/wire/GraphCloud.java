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
 * A national cloud in which Graph knows calls (fact 1.9): where Graph is, who issues tokens for it, and what its calls lack.
 * A token of one is of no use in another. Microsoft 365 GCC is a part of {@link #GLOBAL}.
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

    /** The navigations that the metadata of those clouds does not have (fact 1.11). */
    private static Set<CallRelationship> lackedByGovernments() {
        return EnumSet.of(CallRelationship.AUDIO_ROUTING_GROUPS, CallRelationship.CONTENT_SHARING_SESSIONS);
    }

    /**
     * The cloud of a name.
     *
     * @param name the name as {@link #toString()} gives it, in any case
     * @return the cloud
     * @throws IllegalArgumentException for a cloud that has no calls, or none at all, saying so
     */
    public static GraphCloud named(String name) {
        if (name.strip().equalsIgnoreCase("china")) {
            throw new IllegalArgumentException(NO_CALLS_IN_CHINA);
        }
        return Stream.of(values())
                .filter(cloud -> cloud.toString().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no cloud \"" + OneLine.of(name) + "\"; there is "
                                + Stream.of(values()).map(GraphCloud::toString).collect(Collectors.joining(", "))));
    }

    /**
     * The cloud whose Graph has a host.
     *
     * @param host the host, in any case
     * @return the cloud, or empty for a host that is not Graph's
     * @throws IllegalArgumentException for the Graph of a cloud that has no calls
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
     * Where lookups are asked.
     *
     * @return Graph's address with the version of the API
     */
    public String baseUrl() {
        return root + "/v1.0";
    }

    /**
     * Who issues tokens.
     *
     * @return the authority's address, without a tenant
     */
    public URI authority() {
        return authority;
    }

    /**
     * What a token is for.
     *
     * @return Graph's address
     */
    public String resource() {
        return root.toString();
    }

    /**
     * The scope with which an application requests a token for itself.
     *
     * @return the scope, such as {@code https://graph.microsoft.com/.default}
     */
    public String scope() {
        return root + "/.default";
    }

    /**
     * The relationships that calls do not have in this cloud.
     *
     * @param asked those that are asked for
     * @return those of them that the cloud lacks, by Graph's names, separated by commas; empty when it has them all
     */
    public Optional<String> lacking(Set<CallRelationship> asked) {
        if (Collections.disjoint(asked, lacked)) {
            return Optional.empty();
        }
        return Optional.of(
                asked.stream().filter(lacked::contains).map(Evolvable::wordOf).collect(Collectors.joining(", ")));
    }

    /** The name, such as {@code us-gov-l4}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
