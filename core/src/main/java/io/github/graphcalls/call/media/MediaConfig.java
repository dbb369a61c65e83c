package io.github.graphcalls.call.media;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who handles the media of a call: the service or the application. Graph tells the variants apart by their type alone (fact
 * 2.10). All variants are immutable.
 */
public sealed interface MediaConfig {

    /**
     * Whether the caller stays out of the default audio group (undeclared, yet sent: fact 3.3).
     *
     * @return the flag
     */
    Optional<Boolean> removeFromDefaultAudioGroup();

    /**
     * What Graph sent here beyond the model; its type names a variant that is unknown.
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
     * @return what the matching function gave
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
     * Service-hosted media.
     *
     * @param preFetchMedia media to fetch before they are played
     * @return the configuration
     */
    static MediaConfig serviceHosted(List<MediaInfo> preFetchMedia) {
        return new ServiceHostedMediaConfig(Optional.empty(), preFetchMedia, Extras.NONE);
    }

    /**
     * Application-hosted media.
     *
     * @param blob what the media SDK made
     * @return the configuration
     */
    static MediaConfig appHosted(String blob) {
        return new AppHostedMediaConfig(Optional.empty(), Optional.of(blob), Extras.NONE);
    }

    /**
     * The service plays prompts and hears tones for the application.
     *
     * @param removeFromDefaultAudioGroup whether the caller stays out of the default audio group; undeclared, yet sent (fact 3.3)
     * @param preFetchMedia media fetched before they are played
     * @param extras what Graph sent here beyond the components above
     */
    record ServiceHostedMediaConfig(
            Optional<Boolean> removeFromDefaultAudioGroup, List<MediaInfo> preFetchMedia, Extras extras)
            implements MediaConfig {

        public ServiceHostedMediaConfig {
            requireNonNull(removeFromDefaultAudioGroup, "removeFromDefaultAudioGroup");
            preFetchMedia = List.copyOf(preFetchMedia);
            requireNonNull(extras, "extras");
        }
    }

    /**
     * The application handles media itself.
     *
     * @param removeFromDefaultAudioGroup whether the caller stays out of the default audio group; undeclared, yet sent (fact 3.3)
     * @param blob the media configuration that the media SDK made
     * @param extras what Graph sent here beyond the components above
     */
    record AppHostedMediaConfig(Optional<Boolean> removeFromDefaultAudioGroup, Optional<String> blob, Extras extras)
            implements MediaConfig {

        public AppHostedMediaConfig {
            requireNonNull(removeFromDefaultAudioGroup, "removeFromDefaultAudioGroup");
            requireNonNull(blob, "blob");
            requireNonNull(extras, "extras");
        }
    }

    /**
     * A variant that this library does not know, or whose type Graph left out; all it carries is in its extras.
     *
     * @param removeFromDefaultAudioGroup whether the caller stays out of the default audio group; undeclared, yet sent (fact 3.3)
     * @param extras what Graph sent here beyond the components above
     */
    record OtherMediaConfig(Optional<Boolean> removeFromDefaultAudioGroup, Extras extras) implements MediaConfig {

        public OtherMediaConfig {
            requireNonNull(removeFromDefaultAudioGroup, "removeFromDefaultAudioGroup");
            requireNonNull(extras, "extras");
        }
    }
}
