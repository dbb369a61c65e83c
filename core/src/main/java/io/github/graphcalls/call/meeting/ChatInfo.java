package io.github.graphcalls.call.meeting;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Extras;
import java.util.Optional;

/**
 * The chat of a meeting, needed to join it. Immutable.
 *
 * @param threadId the thread, such as {@code 19:meeting_...@thread.v2}
 * @param messageId the message, {@code 0} for a meeting
 * @param replyChainMessageId the message that is replied to
 * @param extras what Graph sent here beyond the components above
 */
public record ChatInfo(
        Optional<String> threadId, Optional<String> messageId, Optional<String> replyChainMessageId, Extras extras) {

    public ChatInfo {
        requireNonNull(threadId, "threadId");
        requireNonNull(messageId, "messageId");
        requireNonNull(replyChainMessageId, "replyChainMessageId");
        requireNonNull(extras, "extras");
    }

    /**
     * The chat of a meeting.
     *
     * @param threadId its thread
     * @return the chat, with message {@code 0} as meetings have it
     */
    public static ChatInfo ofMeeting(String threadId) {
        return new ChatInfo(Optional.of(threadId), Optional.of("0"), Optional.empty(), Extras.NONE);
    }
}
