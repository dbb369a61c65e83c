package io.github.graphcalls.contract.specimen;

import static io.github.graphcalls.call.CallProperty.REQUESTED_MODALITIES;
import static io.github.graphcalls.call.CallProperty.STATE;
import static io.github.graphcalls.call.CallRelationship.AUDIO_ROUTING_GROUPS;
import static io.github.graphcalls.call.CallRelationship.CONTENT_SHARING_SESSIONS;
import static io.github.graphcalls.call.CallRelationship.OPERATIONS;
import static io.github.graphcalls.call.CallRelationship.PARTICIPANTS;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallQuery;
import java.util.List;

/** The specimens: calls that together have every property and relationship of a call. */
public final class Specimens {

    /** An established call between a bot and John, from Graph's "Get call" page. */
    public static final Specimen PEER_TO_PEER = allProperties("peer-to-peer", SeedCalls.PEER_TO_PEER);

    /** The same call, with the state and the requested modalities selected. */
    public static final Specimen PEER_TO_PEER_SELECTED = new Specimen(
            "peer-to-peer-selected",
            PEER_TO_PEER.query().select(STATE, REQUESTED_MODALITIES),
            SeedCalls.PEER_TO_PEER_SELECTED);

    /** An established call of a bot in a meeting, from Graph's "Get call" page. */
    public static final Specimen GROUP = allProperties("group", SeedCalls.GROUP);

    /** A call that failed. */
    public static final Specimen TERMINATED = allProperties("terminated", OutgoingCalls.TERMINATED);

    /** A call that rings at the application; its document spells the id without dashes. */
    public static final Specimen INCOMING = allProperties("incoming", IncomingCalls.INCOMING);

    /** A meeting without its participants. */
    public static final Specimen MEETING = allProperties("meeting", Meetings.MEETING);

    /** The same meeting with its participants. */
    public static final Specimen MEETING_WITH_PARTICIPANTS =
            new Specimen("meeting-with-participants", MEETING.query().expand(PARTICIPANTS), Meetings.WITH_PARTICIPANTS);

    /** The same meeting with its operations. */
    public static final Specimen MEETING_WITH_OPERATIONS =
            new Specimen("meeting-with-operations", MEETING.query().expand(OPERATIONS), MeetingParts.WITH_OPERATIONS);

    /** The same meeting with its audio routing groups. */
    public static final Specimen MEETING_WITH_AUDIO_ROUTING_GROUPS = new Specimen(
            "meeting-with-audio-routing-groups",
            MEETING.query().expand(AUDIO_ROUTING_GROUPS),
            MeetingParts.WITH_AUDIO_ROUTING_GROUPS);

    /** The same meeting with its content sharing sessions. */
    public static final Specimen MEETING_WITH_CONTENT_SHARING_SESSIONS = new Specimen(
            "meeting-with-content-sharing-sessions",
            MEETING.query().expand(CONTENT_SHARING_SESSIONS),
            MeetingParts.WITH_CONTENT_SHARING_SESSIONS);

    /** A meeting whose list of participants ends with a next link. */
    public static final Specimen ALL_HANDS = new Specimen(
            "all-hands", CallQuery.of(MeetingParts.ALL_HANDS.id()).expand(PARTICIPANTS), MeetingParts.ALL_HANDS);

    /** A call with unknown enum values, members and derived types. */
    public static final Specimen FUTURE = allProperties("future", FutureCalls.FUTURE);

    /** A call whose nested objects have unknown members, types and enum values. */
    public static final Specimen NEW_PARTS = allProperties("new-parts", NewParts.NEW_PARTS);

    /** The same call with its participants, which have unknown members too. */
    public static final Specimen NEW_PARTS_WITH_PARTICIPANTS = new Specimen(
            "new-parts-with-participants", NEW_PARTS.query().expand(PARTICIPANTS), NewParts.WITH_PARTICIPANTS);

    /** The same call with its operations, which have unknown members too. */
    public static final Specimen NEW_PARTS_WITH_OPERATIONS =
            new Specimen("new-parts-with-operations", NEW_PARTS.query().expand(OPERATIONS), NewParts.WITH_OPERATIONS);

    /** A call whose id is no GUID, with letters beyond ASCII. */
    public static final Specimen NO_GUID = allProperties("no-guid", NewParts.NO_GUID);

    /** A call that all participants have left, without its participants. */
    public static final Specimen EMPTY = allProperties("empty", NewParts.EMPTY);

    /** The same call with its participants: none. */
    public static final Specimen EMPTY_WITH_PARTICIPANTS =
            new Specimen("empty-with-participants", EMPTY.query().expand(PARTICIPANTS), NewParts.WITHOUT_PARTICIPANTS);

    /** The same call with its operations: none. */
    public static final Specimen EMPTY_WITH_OPERATIONS =
            new Specimen("empty-with-operations", EMPTY.query().expand(OPERATIONS), NewParts.WITHOUT_OPERATIONS);

    /** All specimens. */
    public static final List<Specimen> ALL = List.of(
            PEER_TO_PEER,
            PEER_TO_PEER_SELECTED,
            GROUP,
            TERMINATED,
            INCOMING,
            MEETING,
            MEETING_WITH_PARTICIPANTS,
            MEETING_WITH_OPERATIONS,
            MEETING_WITH_AUDIO_ROUTING_GROUPS,
            MEETING_WITH_CONTENT_SHARING_SESSIONS,
            ALL_HANDS,
            FUTURE,
            NEW_PARTS,
            NEW_PARTS_WITH_PARTICIPANTS,
            NEW_PARTS_WITH_OPERATIONS,
            NO_GUID,
            EMPTY,
            EMPTY_WITH_PARTICIPANTS,
            EMPTY_WITH_OPERATIONS);

    /** Calls without unknown values, requested with all properties. */
    public static final List<Specimen> PLAIN = List.of(PEER_TO_PEER, GROUP, TERMINATED, INCOMING);

    /** An id of no call. */
    public static final CallId UNKNOWN = CallId.of("00000000-4242-4242-4242-000000000000");

    /** Each call once, with everything known about it. */
    public static final List<Call> CALLS = List.of(
            PEER_TO_PEER.answer(),
            GROUP.answer(),
            TERMINATED.answer(),
            INCOMING.answer(),
            MeetingParts.WHOLE_MEETING,
            ALL_HANDS.answer(),
            FUTURE.answer(),
            NewParts.WHOLE_NEW_PARTS,
            NO_GUID.answer(),
            NewParts.WHOLE_EMPTY);

    private Specimens() {}

    private static Specimen allProperties(String name, Call call) {
        return new Specimen(name, CallQuery.of(call.id()), call);
    }
}
