package io.github.graphcalls.call.identity;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
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
    public static final IdentitySet NONE = new IdentitySet(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Extras.NONE);

    /**
     * The set that holds a person.
     *
     * @param identity who it is
     * @return the set
     */
    public static IdentitySet ofUser(Identity identity) {
        return new IdentitySet(
                Optional.of(identity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }

    /**
     * The set that holds an application.
     *
     * @param identity who it is
     * @return the set
     */
    public static IdentitySet ofApplication(Identity identity) {
        return new IdentitySet(
                Optional.empty(),
                Optional.of(identity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }

    /**
     * The set that holds an application instance.
     *
     * @param identity who it is
     * @return the set
     */
    public static IdentitySet ofApplicationInstance(Identity identity) {
        return new IdentitySet(
                Optional.empty(),
                Optional.empty(),
                Optional.of(identity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }

    /**
     * The set that holds a telephone.
     *
     * @param identity who it is
     * @return the set
     */
    public static IdentitySet ofPhone(Identity identity) {
        return new IdentitySet(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(identity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
    }

    /**
     * The set that holds a guest of a meeting.
     *
     * @param identity who it is
     * @return the set
     */
    public static IdentitySet ofGuest(Identity identity) {
        return new IdentitySet(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(identity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE);
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
}
