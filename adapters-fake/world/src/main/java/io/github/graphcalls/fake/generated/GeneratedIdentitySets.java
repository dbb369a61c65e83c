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

/** Generates identity sets and the participant infos that contain them. */
final class GeneratedIdentitySets {

    /** The members of an identity set. */
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

    private static final List<Who> ALL = List.of(Who.values());
    /** The members that the base type of identity sets declares. */
    private static final Set<Who> BASE = EnumSet.of(Who.USER, Who.APPLICATION, Who.DEVICE);

    private final RandomValues random;
    private final GeneratedIdentities identities;

    GeneratedIdentitySets(RandomValues random) {
        this.random = random;
        this.identities = new GeneratedIdentities(random);
    }

    IdentitySet any() {
        return with(random.oneOf(ALL));
    }

    /**
     * Returns a set with an identity of this kind and, one time in five, a second one. Graph may name the base type even if
     * that does not declare the member (FACTS.md#understated-identities).
     */
    IdentitySet with(Who who) {
        Set<Who> present = random.oneIn(5) ? EnumSet.of(who, random.oneOf(ALL)) : EnumSet.of(who);
        boolean derived = !BASE.containsAll(present) || random.oneIn(3);
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
                derived ? random.maybeWord(EndpointType.class) : Optional.empty(),
                derived && random.flag() ? random.extrasOfType("communicationsIdentitySet") : random.extras());
    }

    ParticipantInfo info(IdentitySet identity) {
        return new ParticipantInfo(
                Optional.of(identity),
                random.maybe(() -> random.oneOf("US", "DE", "IN")),
                random.maybe(random::guid),
                random.maybeWord(EndpointType.class),
                random.maybe(this::region),
                random.maybe(this::language),
                random.maybe(random::guid),
                random.extras());
    }

    InvitationParticipantInfo invitation(IdentitySet identity) {
        return new InvitationParticipantInfo(
                Optional.of(identity),
                random.maybeFlag(),
                random.maybeFlag(),
                random.seldom(4, random::guid),
                random.maybe(random::guid),
                random.maybeWord(EndpointType.class),
                random.maybe(this::region),
                random.maybe(this::language),
                random.maybe(random::guid),
                random.extras());
    }

    String region() {
        return random.oneOf("amer", "emea", "westus");
    }

    private String language() {
        return random.oneOf("en-us", "de-DE", "hi-IN");
    }

    private static Optional<Identity> in(Set<Who> present, Who who, Supplier<Identity> identity) {
        return present.contains(who) ? Optional.of(identity.get()) : Optional.empty();
    }
}
