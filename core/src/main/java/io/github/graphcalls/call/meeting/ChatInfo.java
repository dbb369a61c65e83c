package io.github.graphcalls.call.meeting;

import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.RecordComponents;
import java.util.Optional;

/**
 * The chat of a meeting, needed to join it. Immutable.
 *
 * @param threadId the thread, such as {@code 19:meeting_...@thread.v2}
 * @param messageId the message, {@code 0} for a meeting
 * @param replyChainMessageId the message to which a reply belongs
 * @param extras the members that Graph sent beyond the components above
 */
public record ChatInfo(
        Optional<String> threadId, Optional<String> messageId, Optional<String> replyChainMessageId, Extras extras) {

    public ChatInfo {
        RecordComponents.requireNonNull(ChatInfo.class, threadId, messageId, replyChainMessageId, extras);
    }

    /**
     * Returns the chat of a meeting.
     *
     * @param threadId the thread
     * @return the chat, with the message {@code 0}
     */
    public static ChatInfo ofMeeting(String threadId) {
        return new ChatInfo(Optional.of(threadId), Optional.of("0"), Optional.empty(), Extras.NONE);
    }

    @Override
    public String toString() {
        return RecordComponents.toString(this);
    }
}
