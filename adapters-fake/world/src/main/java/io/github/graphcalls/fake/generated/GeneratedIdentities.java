package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.InitiatorType;
import io.github.graphcalls.call.value.Extras;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Generates the identities of users, applications and devices. */
record GeneratedIdentities(RandomValues random) {

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

    /**
     * Returns a user with one of the derived types of users, or with the base type {@code identity}
     * (FACTS.md#understated-identities).
     */
    Identity user() {
        return switch (random.below(4)) {
            case 0 -> typed("communicationsUserIdentity", Member.TENANT_ID);
            case 1 -> typed("userIdentity", Member.IP_ADDRESS, Member.USER_PRINCIPAL_NAME);
            case 2 -> typed("initiator", Member.INITIATOR_TYPE);
            default -> untyped(Member.TENANT_ID, Member.IDENTITY_PROVIDER);
        };
    }

    Identity application() {
        return random.flag()
                ? typed("communicationsApplicationIdentity", Member.APPLICATION_TYPE, Member.HIDDEN)
                : untyped();
    }

    Identity applicationInstance() {
        return typed("communicationsApplicationInstanceIdentity", Member.TENANT_ID, Member.HIDDEN);
    }

    Identity phone() {
        return identity(GeneratedTexts.phone(random), random.extrasOfType("communicationsPhoneIdentity"));
    }

    Identity guest() {
        return typed("communicationsGuestIdentity", Member.EMAIL);
    }

    Identity encrypted() {
        return typed("communicationsEncryptedIdentity");
    }

    Identity azureCommunicationServicesUser() {
        return typed("azureCommunicationServicesUserIdentity", Member.RESOURCE_ID);
    }

    Identity untyped(Member... members) {
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
                random.maybe(() -> GeneratedTexts.name(random)),
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
