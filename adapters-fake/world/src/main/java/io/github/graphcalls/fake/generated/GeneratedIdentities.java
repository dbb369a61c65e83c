package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.identity.InitiatorType;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Extras;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Generates identities, their sets, and the participant infos that contain them. */
record GeneratedIdentities(RandomValues random) {

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

    /**
     * The members that derived types of {@code identity} add, and {@code identityProvider}, which is undeclared
     * (FACTS.md#undeclared-members).
     */
    private enum Member {
        TENANT_ID,
        IDENTITY_PROVIDER,
        HIDDEN,
        APPLICATION_TYPE,
        RESOURCE_ID,
        EMAIL,
        INITIATOR_TYPE,
        IP_ADDRESS,
        USER_PRINCIPAL_NAME
    }

    private static final List<Who> ALL = List.of(Who.values());
    /** The members that the base type of identity sets declares. */
    private static final Set<Who> BASE = EnumSet.of(Who.USER, Who.APPLICATION, Who.DEVICE);

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
                in(present, Who.USER, this::user),
                in(present, Who.APPLICATION, this::application),
                in(
                        present,
                        Who.APPLICATION_INSTANCE,
                        () -> typed("communicationsApplicationInstanceIdentity", Member.TENANT_ID, Member.HIDDEN)),
                in(
                        present,
                        Who.PHONE,
                        () -> identity(random.phone(), random.extrasOfType("communicationsPhoneIdentity"))),
                in(present, Who.GUEST, () -> typed("communicationsGuestIdentity", Member.EMAIL)),
                in(present, Who.DEVICE, this::untyped),
                in(present, Who.ENCRYPTED, () -> typed("communicationsEncryptedIdentity")),
                in(present, Who.ON_PREMISES, this::untyped),
                in(present, Who.ASSERTED_IDENTITY, this::untyped),
                in(present, Who.AZURE_COMMUNICATION_SERVICES_USER, this::azureCommunicationServicesUser),
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

    /**
     * Returns a user with one of the derived types of users, or with the base type {@code identity}
     * (FACTS.md#understated-identities).
     */
    private Identity user() {
        return switch (random.below(4)) {
            case 0 -> typed("communicationsUserIdentity", Member.TENANT_ID);
            case 1 -> typed("userIdentity", Member.IP_ADDRESS, Member.USER_PRINCIPAL_NAME);
            case 2 -> typed("initiator", Member.INITIATOR_TYPE);
            default -> untyped(Member.TENANT_ID, Member.IDENTITY_PROVIDER);
        };
    }

    private Identity application() {
        return random.flag()
                ? typed("communicationsApplicationIdentity", Member.APPLICATION_TYPE, Member.HIDDEN)
                : untyped();
    }

    private Identity azureCommunicationServicesUser() {
        return typed("azureCommunicationServicesUserIdentity", Member.RESOURCE_ID);
    }

    private Identity untyped(Member... members) {
        return identity(random.guid(), random.extras(), members);
    }

    private Identity typed(String type, Member... members) {
        return identity(random.guid(), random.extrasOfType(type), members);
    }

    private Identity identity(String id, Extras extras, Member... members) {
        Set<Member> may = EnumSet.noneOf(Member.class);
        may.addAll(List.of(members));
        return new Identity(
                random.nearly(() -> id),
                random.maybe(random::name),
                given(may, Member.TENANT_ID, random::guid),
                given(may, Member.IDENTITY_PROVIDER, () -> random.oneOf("AAD", "MSA", "None")),
                given(may, Member.HIDDEN, random::flag),
                given(may, Member.APPLICATION_TYPE, () -> "bot"),
                given(may, Member.RESOURCE_ID, random::guid),
                given(may, Member.EMAIL, () -> "guest" + random.below(1000) + "@example.org"),
                given(may, Member.INITIATOR_TYPE, () -> random.word(InitiatorType.class)),
                given(may, Member.IP_ADDRESS, () -> random.oneOf("192.0.2.", "198.51.100.") + random.below(256)),
                given(may, Member.USER_PRINCIPAL_NAME, () -> "user" + random.below(1000) + "@contoso.com"),
                extras);
    }

    private <T> Optional<T> given(Set<Member> may, Member member, Supplier<T> value) {
        return may.contains(member) ? random.maybe(value) : Optional.empty();
    }
}
