package io.github.graphcalls.call.meeting;

import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.List;

/**
 * The restrictions of a participant. Graph sends the reasons as flags: one string, separated by commas. Immutable.
 *
 * @param contentSharingDisabled why content sharing is disabled, empty when it is not
 * @param videoDisabled why video is disabled, empty when it is not
 * @param extras the members that Graph sent beyond the components above
 */
public record OnlineMeetingRestricted(
        List<Evolvable<OnlineMeetingContentSharingDisabledReason>> contentSharingDisabled,
        List<Evolvable<OnlineMeetingVideoDisabledReason>> videoDisabled,
        Extras extras) {

    public OnlineMeetingRestricted {
        RecordComponents.requireNonNull(OnlineMeetingRestricted.class, contentSharingDisabled, videoDisabled, extras);
        contentSharingDisabled = List.copyOf(contentSharingDisabled);
        videoDisabled = List.copyOf(videoDisabled);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
