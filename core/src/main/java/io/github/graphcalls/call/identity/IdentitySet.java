package io.github.graphcalls.call.identity;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The identities of one participant, at most one of each kind. This is Graph's {@code identitySet} together with the members
 * of {@code communicationsIdentitySet}, because payloads carry those under the plainer name (fact 2.11). Immutable.
 *
 * @param user a person
 * @param application an application, such as a bot
 * @param applicationInstance an application instance, such as a call queue
 * @param phone a telephone, its id in E.164
 * @param guest a guest of a meeting
 * @param device a device
 * @param encrypted an identity encrypted because the application may not see it (fact 1.5)
 * @param onPremises a user of an on-premises system
 * @param assertedIdentity the identity that was asserted for the caller
 * @param azureCommunicationServicesUser a user of Azure Communication Services
 * @param endpointType the kind of endpoint
 * @param extras what Graph sent here beyond the components above
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
        requireNonNull(user, "user");
        requireNonNull(application, "application");
        requireNonNull(applicationInstance, "applicationInstance");
        requireNonNull(phone, "phone");
        requireNonNull(guest, "guest");
        requireNonNull(device, "device");
        requireNonNull(encrypted, "encrypted");
        requireNonNull(onPremises, "onPremises");
        requireNonNull(assertedIdentity, "assertedIdentity");
        requireNonNull(azureCommunicationServicesUser, "azureCommunicationServicesUser");
        requireNonNull(endpointType, "endpointType");
        requireNonNull(extras, "extras");
    }

    /** A set with nobody in it. */
    public static final IdentitySet NONE = builder().build();

    /**
     * The set that holds a person.
     *
     * @param identity who it is
     * @return the set
     */
    public static IdentitySet ofUser(Identity identity) {
        return builder().user(identity).build();
    }

    /**
     * The set that holds an application.
     *
     * @param identity who it is
     * @return the set
     */
    public static IdentitySet ofApplication(Identity identity) {
        return builder().application(identity).build();
    }

    /**
     * The set that holds a telephone.
     *
     * @param identity who it is
     * @return the set
     */
    public static IdentitySet ofPhone(Identity identity) {
        return builder().phone(identity).build();
    }

    /**
     * The identity that names the participant best: the first that is there, in the order of the components.
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
        return new Builder();
    }

    /** {@return a builder with the components of this value} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds {@link IdentitySet}. */
    public static final class Builder extends RecordBuilder<IdentitySet, Builder> {

        private Builder() {
            super(IdentitySet.class);
        }

        private Builder(IdentitySet start) {
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
