package io.github.graphcalls.call.meeting;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.util.List;

/**
 * What a participant may not do. Graph sends the reasons as flags: one text, separated by commas. Immutable.
 *
 * @param contentSharingDisabled why content sharing is disabled, empty when it is not
 * @param videoDisabled why video is disabled, empty when it is not
 * @param extras what Graph sent here beyond the components above
 */
public record OnlineMeetingRestricted(
        List<Evolvable<OnlineMeetingContentSharingDisabledReason>> contentSharingDisabled,
        List<Evolvable<OnlineMeetingVideoDisabledReason>> videoDisabled,
        Extras extras) {

    public OnlineMeetingRestricted {
        contentSharingDisabled = List.copyOf(contentSharingDisabled);
        videoDisabled = List.copyOf(videoDisabled);
        requireNonNull(extras, "extras");
    }
}
