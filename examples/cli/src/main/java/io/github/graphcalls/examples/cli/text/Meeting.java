package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.meeting.ChatInfo;
import io.github.graphcalls.call.meeting.MeetingCapability;
import io.github.graphcalls.call.meeting.MeetingInfo;
import java.util.Optional;

/** Adds the rows of the meeting and its chat. */
final class Meeting {

    private static final String MEETING = "Meeting";

    private Meeting() {}

    static void addTo(Call call, Rows rows) {
        call.meetingInfo().ifPresent(meeting -> rows.add(MEETING, joined(meeting)));
        call.meetingInfo()
                .flatMap(meeting -> meeting.<Optional<Boolean>>fold(
                        organizer -> organizer.allowConversationWithoutHost(),
                        token -> Optional.empty(),
                        joinMeetingId -> Optional.empty(),
                        other -> Optional.empty()))
                .ifPresent(allowed -> addTo("talk without the host", allowed, rows));
        call.allowGuestToBypassLobby().ifPresent(allowed -> addTo("guests bypass the lobby", allowed, rows));
        call.meetingCapability().ifPresent(capability -> addTo(capability, rows));
        call.chatInfo().ifPresent(chat -> addTo(chat, rows));
    }

    private static String joined(MeetingInfo meeting) {
        return meeting.fold(
                organizer -> "organized by " + Identities.of(organizer.organizer()),
                token -> "joined by a token",
                joinMeetingId -> "joined by its id"
                        + joinMeetingId.joinMeetingId().map(id -> " " + id).orElse("")
                        + joinMeetingId
                                .passcode()
                                .map(hidden -> " and a passcode")
                                .orElse(""),
                other -> "joined in an unknown way");
    }

    private static void addTo(MeetingCapability capability, Rows rows) {
        capability
                .allowAnonymousUsersToStartMeeting()
                .ifPresent(allowed -> addTo("anonymous users start the meeting", allowed, rows));
        capability
                .allowAnonymousUsersToDialOut()
                .ifPresent(allowed -> addTo("anonymous users dial out", allowed, rows));
        capability
                .autoAdmittedUsers()
                .ifPresent(users -> rows.add(MEETING, "admitted without waiting: " + users.text()));
    }

    private static void addTo(String what, boolean allowed, Rows rows) {
        rows.add(MEETING, what + ": " + (allowed ? "allowed" : "not allowed"));
    }

    private static void addTo(ChatInfo chat, Rows rows) {
        rows.add("Chat", chat.threadId());
        rows.add("Chat", chat.messageId().map(id -> "message " + id));
        rows.add("Chat", chat.replyChainMessageId().map(id -> "reply to message " + id));
    }
}
