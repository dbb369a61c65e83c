package io.github.graphcalls.call.media;

import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The configuration of a call's media, which either the service or the application handles. Graph distinguishes the variants by
 * their type alone (FACTS.md#type-discriminators). All variants are immutable.
 */
public sealed interface MediaConfig {

    /**
     * Returns whether the caller is kept out of the default audio group; undeclared, but sent (FACTS.md#undeclared-members).
     *
     * @return the flag
     */
    Optional<Boolean> removeFromDefaultAudioGroup();

    /**
     * Returns the members that Graph sent beyond the model, and the type of an unknown variant.
     *
     * @return the extra members
     */
    Extras extras();

    /**
     * Handles every variant.
     *
     * @param serviceHosted for {@link ServiceHostedMediaConfig}
     * @param appHosted for {@link AppHostedMediaConfig}
     * @param other for {@link OtherMediaConfig}
     * @param <R> the result
     * @return the result of the matching function
     */
    default <R> R fold(
            Function<? super ServiceHostedMediaConfig, ? extends R> serviceHosted,
            Function<? super AppHostedMediaConfig, ? extends R> appHosted,
            Function<? super OtherMediaConfig, ? extends R> other) {
        if (this instanceof ServiceHostedMediaConfig it) {
            return serviceHosted.apply(it);
        }
        if (this instanceof AppHostedMediaConfig it) {
            return appHosted.apply(it);
        }
        return other.apply((OtherMediaConfig) this);
    }

    /**
     * Returns a configuration of service-hosted media.
     *
     * @param preFetchMedia the media to fetch before they are played
     * @return the configuration
     */
    static MediaConfig serviceHosted(List<MediaInfo> preFetchMedia) {
        return new ServiceHostedMediaConfig(Optional.empty(), preFetchMedia, Extras.NONE);
    }

    /**
     * Returns a configuration of application-hosted media.
     *
     * @param blob the media configuration of the media SDK
     * @return the configuration
     */
    static MediaConfig appHosted(String blob) {
        return new AppHostedMediaConfig(Optional.empty(), Optional.of(blob), Extras.NONE);
    }

    /**
     * Service-hosted media: the service plays prompts and receives tones for the application.
     *
     * @param removeFromDefaultAudioGroup whether the caller is kept out of the default audio group; undeclared, but sent
     *     (FACTS.md#undeclared-members)
     * @param preFetchMedia the media to fetch before they are played
     * @param extras the members that Graph sent beyond the components above
     */
    record ServiceHostedMediaConfig(
            Optional<Boolean> removeFromDefaultAudioGroup, List<MediaInfo> preFetchMedia, Extras extras)
            implements MediaConfig {

        public ServiceHostedMediaConfig {
            RecordComponents.requireNonNull(
                    ServiceHostedMediaConfig.class, removeFromDefaultAudioGroup, preFetchMedia, extras);
            preFetchMedia = List.copyOf(preFetchMedia);
        }

        @Override
        public String toString() {
            return RecordComponents.toString(this);
        }
    }

    /**
     * Application-hosted media.
     *
     * @param removeFromDefaultAudioGroup whether the caller is kept out of the default audio group; undeclared, but sent
     *     (FACTS.md#undeclared-members)
     * @param blob the media configuration of the media SDK
     * @param extras the members that Graph sent beyond the components above
     */
    record AppHostedMediaConfig(Optional<Boolean> removeFromDefaultAudioGroup, Optional<String> blob, Extras extras)
            implements MediaConfig {

        public AppHostedMediaConfig {
            RecordComponents.requireNonNull(AppHostedMediaConfig.class, removeFromDefaultAudioGroup, blob, extras);
        }

        @Override
        public String toString() {
            return RecordComponents.toString(this);
        }
    }

    /**
     * A variant that this library does not know, or whose type Graph did not send; its members are extras.
     *
     * @param removeFromDefaultAudioGroup whether the caller is kept out of the default audio group; undeclared, but sent
     *     (FACTS.md#undeclared-members)
     * @param extras the members that Graph sent beyond the components above
     */
    record OtherMediaConfig(Optional<Boolean> removeFromDefaultAudioGroup, Extras extras) implements MediaConfig {

        public OtherMediaConfig {
            RecordComponents.requireNonNull(OtherMediaConfig.class, removeFromDefaultAudioGroup, extras);
        }

        @Override
        public String toString() {
            return RecordComponents.toString(this);
        }
    }
}
