package io.github.graphcalls.callbacks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * The settings of a verifier.
 *
 * @param applicationId the audience of tokens
 * @param issuers the accepted issuers
 * @param tenants the accepted tenants; empty for all
 * @param skew how far the clocks may differ
 * @param clock the clock that tokens are compared with
 */
record CallbackSettings(
        String applicationId, Set<String> issuers, Set<String> tenants, Duration skew, InstantSource clock) {

    CallbackSettings {
        issuers = Set.copyOf(issuers);
        tenants = Set.copyOf(tenants);
    }

    /** Ids of Entra are GUIDs, whose case has no meaning. */
    boolean isFor(List<String> audience) {
        return audience.stream().anyMatch(applicationId::equalsIgnoreCase);
    }

    /** Whether the tenant is accepted, in any case of letters. */
    boolean accepts(String tenant) {
        return tenants.isEmpty() || tenants.stream().anyMatch(tenant::equalsIgnoreCase);
    }
}
