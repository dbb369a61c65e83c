package io.github.graphcalls.call.identity;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The identities of one participant, at most one of each kind. Has the members of Graph's {@code identitySet} and of
 * {@code communicationsIdentitySet}, because Graph sends the latter under the name of the former
 * (FACTS.md#understated-identities). Immutable.
 *
 * @param user a person
 * @param application an application, such as a bot
 * @param applicationInstance an application instance, such as a call queue
 * @param phone a telephone, its id in E.164
 * @param guest a guest of a meeting
 * @param device a device
 * @param encrypted an identity encrypted because the application may not see it (FACTS.md#encrypted-caller)
 * @param onPremises a user of an on-premises system
 * @param assertedIdentity the asserted identity of the caller
 * @param azureCommunicationServicesUser a user of Azure Communication Services
 * @param endpointType the kind of endpoint
 * @param extras the members that Graph sent beyond the components above
 */
public record IdentitySet(
        Optional<Identity> user,
        Optional<Identity> application,
        Optional<Identity> applicationInstance,
        Optional<Identity> phone,
        Optional<Identity> guest,
        Optional<Identity> device,
        Optional<Identity> encrypted,
        Optional<Identity> onPremises,
        Optional<Identity> assertedIdentity,
        Optional<Identity> azureCommunicationServicesUser,
        Optional<Evolvable<EndpointType>> endpointType,
        Extras extras) {

    public IdentitySet {
        RecordComponents.requireNonNull(
                IdentitySet.class,
                user,
                application,
                applicationInstance,
                phone,
                guest,
                device,
                encrypted,
                onPremises,
                assertedIdentity,
                azureCommunicationServicesUser,
                endpointType,
                extras);
    }

    /** A set without identities. */
    public static final IdentitySet NONE = builder().build();

    /**
     * Returns the set of a user.
     *
     * @param identity the user
     * @return the set
     */
    public static IdentitySet ofUser(Identity identity) {
        return builder().user(identity).build();
    }

    /**
     * Returns the set of an application.
     *
     * @param identity the application
     * @return the set
     */
    public static IdentitySet ofApplication(Identity identity) {
        return builder().application(identity).build();
    }

    /**
     * Returns the set of a telephone.
     *
     * @param identity the telephone
     * @return the set
     */
    public static IdentitySet ofPhone(Identity identity) {
        return builder().phone(identity).build();
    }

    /**
     * Returns the identity that describes the participant best: the first present one, in the order of the components.
     *
     * @return the identity, or empty for an empty set
     */
    public Optional<Identity> first() {
        return Stream.of(
                        user,
                        application,
                        applicationInstance,
                        phone,
                        guest,
                        device,
                        encrypted,
                        onPremises,
                        assertedIdentity,
                        azureCommunicationServicesUser)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** {@return a builder with everything absent} */
    public static Builder builder() {
        return new Builder(Optional.empty());
    }

    /** {@return a builder with the components of this value} */
    public Builder toBuilder() {
        return new Builder(Optional.of(this));
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }

    /** Builds {@link IdentitySet}. */
    public static final class Builder extends RecordBuilder<IdentitySet, Builder> {

        private Builder(Optional<IdentitySet> start) {
            super(IdentitySet.class, start);
        }

        /** Sets {@link IdentitySet#user()}. */
        public Builder user(Identity user) {
            return set("user", user);
        }

        /** Sets {@link IdentitySet#application()}. */
        public Builder application(Identity application) {
            return set("application", application);
        }

        /** Sets {@link IdentitySet#applicationInstance()}. */
        public Builder applicationInstance(Identity applicationInstance) {
            return set("applicationInstance", applicationInstance);
        }

        /** Sets {@link IdentitySet#phone()}. */
        public Builder phone(Identity phone) {
            return set("phone", phone);
        }

        /** Sets {@link IdentitySet#guest()}. */
        public Builder guest(Identity guest) {
            return set("guest", guest);
        }

        /** Sets {@link IdentitySet#device()}. */
        public Builder device(Identity device) {
            return set("device", device);
        }

        /** Sets {@link IdentitySet#encrypted()}. */
        public Builder encrypted(Identity encrypted) {
            return set("encrypted", encrypted);
        }

        /** Sets {@link IdentitySet#onPremises()}. */
        public Builder onPremises(Identity onPremises) {
            return set("onPremises", onPremises);
        }

        /** Sets {@link IdentitySet#assertedIdentity()}. */
        public Builder assertedIdentity(Identity assertedIdentity) {
            return set("assertedIdentity", assertedIdentity);
        }

        /** Sets {@link IdentitySet#azureCommunicationServicesUser()}. */
        public Builder azureCommunicationServicesUser(Identity azureCommunicationServicesUser) {
            return set("azureCommunicationServicesUser", azureCommunicationServicesUser);
        }

        /** Sets {@link IdentitySet#endpointType()} to a known word. */
        public Builder endpointType(EndpointType endpointType) {
            return set("endpointType", endpointType);
        }

        /** Sets {@link IdentitySet#endpointType()}. */
        public Builder endpointType(Evolvable<EndpointType> endpointType) {
            return set("endpointType", endpointType);
        }

        /** Sets {@link IdentitySet#extras()}. */
        public Builder extras(Extras extras) {
            return put("extras", extras);
        }
    }
}
