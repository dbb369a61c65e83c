package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Evolvable;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats identities: {@code John (user 112f7296-5fa4-42ca-bae8-6a692b15d4b8)}. */
final class Identities {

    static final String UNKNOWN = "unknown identity";

    private record Kind(String name, Optional<Identity> identity) {}

    private Identities() {}

    static String of(ParticipantInfo info) {
        Optional<String> endpoint = info.endpointType().map(Evolvable::text);
        return joined(Optional.of(of(info.identity())), endpoint, info.countryCode(), info.region(), info.languageId());
    }

    static String of(InvitationParticipantInfo info) {
        Optional<String> endpoint = info.endpointType().map(Evolvable::text);
        return joined(
                Optional.of(of(info.identity())),
                endpoint,
                info.region(),
                info.languageId(),
                info.hidden().filter(hidden -> hidden).map(hidden -> "hidden"),
                info.replacesCallId().map(id -> "replaces call " + id));
    }

    static String of(Optional<IdentitySet> identity) {
        return identity.map(Identities::of).orElse(UNKNOWN);
    }

    static String of(IdentitySet set) {
        String named = Stream.of(
                        new Kind("user", set.user()),
                        new Kind("application", set.application()),
                        new Kind("application instance", set.applicationInstance()),
                        new Kind("phone", set.phone()),
                        new Kind("guest", set.guest()),
                        new Kind("device", set.device()),
                        new Kind("encrypted", set.encrypted()),
                        new Kind("on-premises user", set.onPremises()),
                        new Kind("asserted identity", set.assertedIdentity()),
                        new Kind("Azure Communication Services user", set.azureCommunicationServicesUser()))
                .flatMap(kind -> kind.identity.map(identity -> of(kind.name, identity)).stream())
                .collect(Collectors.joining(" and "));
        return joined(
                Optional.of(named.isEmpty() ? UNKNOWN : named),
                set.endpointType().map(Evolvable::text));
    }

    private static String of(String kind, Identity identity) {
        String kindAndId = identity.id().map(id -> kind + " " + id).orElse(kind);
        return identity.displayName()
                .or(identity::userPrincipalName)
                .or(identity::email)
                .map(name -> name + " (" + kindAndId + ")")
                .orElse(kindAndId);
    }

    /** Joins the strings that are present. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static String joined(Optional<String>... parts) {
        return Stream.of(parts).flatMap(Optional::stream).collect(Collectors.joining(", "));
    }
}
