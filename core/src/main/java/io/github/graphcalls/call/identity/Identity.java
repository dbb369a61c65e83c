package io.github.graphcalls.call.identity;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * An identity: a user, an application, a telephone and others. Graph sends most of them with the type {@code identity},
 * whatever members they have (FACTS.md#understated-identities), so this record has the members of all kinds. The place in an
 * {@link IdentitySet} determines the kind, and {@link Extras#type()} holds another type that Graph sent. Immutable.
 *
 * @param id the id of the user, application or device; E.164 for a telephone
 * @param displayName the display name, which may be out of date
 * @param tenantId the Microsoft Entra tenant of a user or an application instance
 * @param identityProvider {@code AAD}, {@code MSA} or {@code None}, deprecated by Graph (FACTS.md#undeclared-members)
 * @param hidden whether an application is hidden in the roster
 * @param applicationType the type of an application
 * @param azureCommunicationServicesResourceId the resource of an Azure Communication Services user
 * @param email the e-mail address of a guest
 * @param initiatorType the kind of initiator
 * @param ipAddress the IP address of a user
 * @param userPrincipalName the sign-in name of a user
 * @param extras the members that Graph sent beyond the components above
 */
public record Identity(
        Optional<String> id,
        Optional<String> displayName,
        Optional<String> tenantId,
        Optional<String> identityProvider,
        Optional<Boolean> hidden,
        Optional<String> applicationType,
        Optional<String> azureCommunicationServicesResourceId,
        Optional<String> email,
        Optional<Evolvable<InitiatorType>> initiatorType,
        Optional<String> ipAddress,
        Optional<String> userPrincipalName,
        Extras extras) {

    public Identity {
        RecordComponents.requireNonNull(
                Identity.class,
                id,
                displayName,
                tenantId,
                identityProvider,
                hidden,
                applicationType,
                azureCommunicationServicesResourceId,
                email,
                initiatorType,
                ipAddress,
                userPrincipalName,
                extras);
    }

    /** An identity without any member. */
    public static final Identity NONE = builder().build();

    /**
     * Returns an identity with an id.
     *
     * @param id the id
     * @return the identity
     */
    public static Identity of(String id) {
        return builder().id(id).build();
    }

    /**
     * Returns an identity with an id and a name.
     *
     * @param id the id
     * @param displayName the display name
     * @return the identity
     */
    public static Identity of(String id, String displayName) {
        return builder().id(id).displayName(displayName).build();
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

    /** Builds {@link Identity}. */
    public static final class Builder extends RecordBuilder<Identity, Builder> {

        private Builder(Optional<Identity> start) {
            super(Identity.class, start);
        }

        /** Sets {@link Identity#id()}. */
        public Builder id(String id) {
            return set("id", id);
        }

        /** Sets {@link Identity#displayName()}. */
        public Builder displayName(String displayName) {
            return set("displayName", displayName);
        }

        /** Sets {@link Identity#tenantId()}. */
        public Builder tenantId(String tenantId) {
            return set("tenantId", tenantId);
        }

        /** Sets {@link Identity#identityProvider()}. */
        public Builder identityProvider(String identityProvider) {
            return set("identityProvider", identityProvider);
        }

        /** Sets {@link Identity#hidden()}. */
        public Builder hidden(Boolean hidden) {
            return set("hidden", hidden);
        }

        /** Sets {@link Identity#applicationType()}. */
        public Builder applicationType(String applicationType) {
            return set("applicationType", applicationType);
        }

        /** Sets {@link Identity#azureCommunicationServicesResourceId()}. */
        public Builder azureCommunicationServicesResourceId(String azureCommunicationServicesResourceId) {
            return set("azureCommunicationServicesResourceId", azureCommunicationServicesResourceId);
        }

        /** Sets {@link Identity#email()}. */
        public Builder email(String email) {
            return set("email", email);
        }

        /** Sets {@link Identity#initiatorType()} to a known word. */
        public Builder initiatorType(InitiatorType initiatorType) {
            return set("initiatorType", initiatorType);
        }

        /** Sets {@link Identity#initiatorType()}. */
        public Builder initiatorType(Evolvable<InitiatorType> initiatorType) {
            return set("initiatorType", initiatorType);
        }

        /** Sets {@link Identity#ipAddress()}. */
        public Builder ipAddress(String ipAddress) {
            return set("ipAddress", ipAddress);
        }

        /** Sets {@link Identity#userPrincipalName()}. */
        public Builder userPrincipalName(String userPrincipalName) {
            return set("userPrincipalName", userPrincipalName);
        }

        /** Sets {@link Identity#extras()}. */
        public Builder extras(Extras extras) {
            return put("extras", extras);
        }
    }
}
