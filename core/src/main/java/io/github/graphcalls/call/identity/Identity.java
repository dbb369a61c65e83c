package io.github.graphcalls.call.identity;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordBuilder;
import java.util.Optional;

/**
 * Who someone is: a user, an application, a telephone and others. Graph labels most of them plainly {@code identity} whatever
 * members they carry (fact 2.11), so this record has the members of all kinds; the place in an {@link IdentitySet} tells the
 * kind, and {@link Extras#type()} a type that Graph named. Immutable.
 *
 * @param id the id of the user, application or device; E.164 for a telephone
 * @param displayName the name to show, which Graph does not promise to be current
 * @param tenantId the Microsoft Entra tenant of a user or an application instance
 * @param identityProvider {@code AAD}, {@code MSA} or {@code None}, deprecated by Graph (fact 3.3)
 * @param hidden whether an application is hidden in the roster
 * @param applicationType the type of an application
 * @param azureCommunicationServicesResourceId the resource of an Azure Communication Services user
 * @param email the e-mail address of a guest
 * @param initiatorType what kind of initiator this is
 * @param ipAddress the address of a user
 * @param userPrincipalName the sign-in name of a user
 * @param extras what Graph sent here beyond the components above
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
        requireNonNull(id, "id");
        requireNonNull(displayName, "displayName");
        requireNonNull(tenantId, "tenantId");
        requireNonNull(identityProvider, "identityProvider");
        requireNonNull(hidden, "hidden");
        requireNonNull(applicationType, "applicationType");
        requireNonNull(azureCommunicationServicesResourceId, "azureCommunicationServicesResourceId");
        requireNonNull(email, "email");
        requireNonNull(initiatorType, "initiatorType");
        requireNonNull(ipAddress, "ipAddress");
        requireNonNull(userPrincipalName, "userPrincipalName");
        requireNonNull(extras, "extras");
    }

    /** An identity of which nothing is known. */
    public static final Identity NONE = builder().build();

    /**
     * An identity by its id alone.
     *
     * @param id the id
     * @return the identity
     */
    public static Identity of(String id) {
        return builder().id(id).build();
    }

    /**
     * An identity by id and name.
     *
     * @param id the id
     * @param displayName the name to show
     * @return the identity
     */
    public static Identity of(String id, String displayName) {
        return builder().id(id).displayName(displayName).build();
    }

    /** {@return a builder with everything absent} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the components of this value} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds {@link Identity}. */
    public static final class Builder extends RecordBuilder<Identity, Builder> {

        private Builder() {
            super(Identity.class);
        }

        private Builder(Identity start) {
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
