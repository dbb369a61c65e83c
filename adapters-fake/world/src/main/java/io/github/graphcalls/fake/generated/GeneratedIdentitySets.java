package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Who takes part. */
final class GeneratedIdentitySets {

    /** The places of an identity set. */
    enum Who {
        USER,
        APPLICATION,
        DEVICE,
        APPLICATION_INSTANCE,
        PHONE,
        GUEST,
        ENCRYPTED,
        ON_PREMISES,
        ASSERTED_IDENTITY,
        AZURE_COMMUNICATION_SERVICES_USER
    }

    private static final List<Who> ANYBODY = List.of(Who.values());
    /** What the base type of identity sets has places for. */
    private static final Set<Who> PLAIN = EnumSet.of(Who.USER, Who.APPLICATION, Who.DEVICE);

    private final RandomValues draws;
    private final GeneratedIdentities identities;

    GeneratedIdentitySets(RandomValues draws) {
        this.draws = draws;
        this.identities = new GeneratedIdentities(draws);
    }

    IdentitySet anybody() {
        return with(draws.oneOf(ANYBODY));
    }

    /**
     * A set with somebody of this kind in it, and perhaps somebody else, such as the device of a person. Graph may call it by
     * its base type even where that has no place for them (fact 2.11).
     */
    IdentitySet with(Who who) {
        Set<Who> present = draws.oneIn(5) ? EnumSet.of(who, draws.oneOf(ANYBODY)) : EnumSet.of(who);
        boolean derived = !PLAIN.containsAll(present) || draws.oneIn(3);
        return new IdentitySet(
                in(present, Who.USER, identities::user),
                in(present, Who.APPLICATION, identities::application),
                in(present, Who.APPLICATION_INSTANCE, identities::applicationInstance),
                in(present, Who.PHONE, identities::phone),
                in(present, Who.GUEST, identities::guest),
                in(present, Who.DEVICE, identities::untyped),
                in(present, Who.ENCRYPTED, identities::encrypted),
                in(present, Who.ON_PREMISES, identities::untyped),
                in(present, Who.ASSERTED_IDENTITY, identities::untyped),
                in(present, Who.AZURE_COMMUNICATION_SERVICES_USER, identities::azureCommunicationServicesUser),
                derived ? draws.maybeWord(EndpointType.class) : Optional.empty(),
                derived && draws.flag() ? draws.extrasOfType("communicationsIdentitySet") : draws.extras());
    }

    ParticipantInfo info(IdentitySet identity) {
        return new ParticipantInfo(
                Optional.of(identity),
                draws.maybe(() -> draws.oneOf("US", "DE", "IN")),
                draws.maybe(draws::guid),
                draws.maybeWord(EndpointType.class),
                draws.maybe(this::region),
                draws.maybe(this::language),
                draws.maybe(draws::guid),
                draws.extras());
    }

    InvitationParticipantInfo invitation(IdentitySet identity) {
        return new InvitationParticipantInfo(
                Optional.of(identity),
                draws.maybeFlag(),
                draws.maybeFlag(),
                draws.seldom(4, draws::guid),
                draws.maybe(draws::guid),
                draws.maybeWord(EndpointType.class),
                draws.maybe(this::region),
                draws.maybe(this::language),
                draws.maybe(draws::guid),
                draws.extras());
    }

    String region() {
        return draws.oneOf("amer", "emea", "westus");
    }

    private String language() {
        return draws.oneOf("en-us", "de-DE", "hi-IN");
    }

    private static Optional<Identity> in(Set<Who> present, Who who, Supplier<Identity> identity) {
        return present.contains(who) ? Optional.of(identity.get()) : Optional.empty();
    }
}
