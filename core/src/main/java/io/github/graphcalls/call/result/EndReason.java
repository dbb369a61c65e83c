package io.github.graphcalls.call.result;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reason why a call ended, from the documented table of codes and subcodes. Graph sends more than its table lists:
 * {@link #REPORTED_BY_USERS} and {@link #UNDOCUMENTED} distinguish those from {@link #NOT_STATED}.
 */
public enum EndReason {
    /** The other party ended the call or left it. */
    OTHER_PARTY_ENDED(200, "the other party ended the call", 4097, 4521, 18503),
    /** Another participant removed the application. */
    REMOVED_BY_PARTICIPANT(200, "another participant removed the application", 5000, 5300),
    /** The conversation ended. */
    CONVERSATION_ENDED(200, "the conversation ended", 5001, 5003),
    /** All others left. */
    ALL_OTHERS_LEFT(200, "all others left", 5002),
    /** The initiator of the group call left. */
    INITIATOR_LEFT(200, "the initiator of the group call left", 5007),
    /** One participant remained. */
    ONE_PARTICIPANT_REMAINED(200, "one participant remained", 5010),
    /** The roster was empty. */
    EMPTY_ROSTER(200, "the roster was empty", 5012),
    /** No one joined. */
    NO_ONE_JOINED(200, "no one joined", 5013),
    /** There was no potential host. */
    NO_POTENTIAL_HOST(200, "there was no potential host", 5014),
    /** Only hidden participants were left. */
    ONLY_HIDDEN_PARTICIPANTS(200, "only hidden participants were left", 5020),
    /** The time of the breakout room was over. */
    BREAKOUT_ROOM_ELAPSED(200, "the time of the breakout room was over", 5030),
    /** There was no activity in the lobby. */
    LOBBY_INACTIVITY(200, "there was no activity in the lobby", 5855),
    /** The application ended the call. */
    ENDED_BY_APPLICATION(200, "the application ended the call", 7000, 10550),
    /** A transfer completed; Graph sends code 0 or 200, or only a termination reason (FACTS.md#transfer-result). */
    TRANSFERRED(200, "the call was transferred", 7015),
    /** The user at the telephone ended the call. */
    TELEPHONE_USER_ENDED(200, "the telephone user ended the call", 540000, 560000),
    /** The application sent no keep-alive for 45 minutes (FACTS.md#keep-alive). */
    KEEP_ALIVE_TIMEOUT(408, "the application did not keep the call alive", 8537),
    /** The acceptance of the call was not acknowledged. */
    ACCEPTANCE_NOT_ACKNOWLEDGED(408, "the acceptance of the call was not acknowledged", 1106),
    /** No endpoint of the callee responded. */
    NO_SIGNALLING_FROM_CALLEE(408, "no endpoint of the callee responded", 10057),
    /** Media could not be connected. */
    MEDIA_CONNECTIVITY_FAILED(410, "media could not be connected", 301005),
    /** The callee has no endpoint. */
    NO_CALLEE_ENDPOINT(480, "the callee has no endpoint", 10037),
    /** The callee could not be reached. */
    CALLEE_UNREACHABLE(480, "the callee could not be reached", 10076),
    /** The callee could not be routed to. */
    CALLEE_UNROUTABLE(480, "the callee could not be routed to", 10134),
    /** Private calling is disabled for the callee. */
    PRIVATE_CALLING_DISABLED(480, "private calling is disabled", 10199),
    /** The platform could not reach the application's media. */
    APPLICATION_MEDIA_UNREACHABLE(500, "the platform could not reach the application's media", 1005),
    /** Graph sent a subcode that its table does not list, but public bug reports do. */
    REPORTED_BY_USERS(0, "a reason that Graph does not document and users have reported"),
    /** Graph sent a result that is neither in its table nor in public bug reports. */
    UNDOCUMENTED(0, "a reason that Graph does not document"),
    /** Graph sent no result, or one without a reason: code 0 and no subcode. */
    NOT_STATED(0, "no reason was given");

    private record Codes(int code, int subcode) {
        ResultInfo toResult() {
            return ResultInfo.of(code, subcode);
        }
    }

    private static final int NO_CODE = 0;
    private static final int TRANSFER_COMPLETED_CODE = 0;

    /**
     * Subcodes that no page of Graph documents, with the codes that they came with: 500/7106 and 500/7117 in issues 667 and
     * 750, 400/2203 in issue 433 of microsoftgraph/microsoft-graph-comms-samples; 500/3003 and 408/13025 in issue 63 of
     * microsoftgraph/microsoft-graph-docs-contrib.
     */
    private static final List<Codes> REPORTED = List.of(
            new Codes(500, 7106),
            new Codes(500, 7117),
            new Codes(500, 3003),
            new Codes(408, 13025),
            new Codes(400, 2203));

    private static final Map<Codes, EndReason> TABLE = table();

    private final int code;
    private final String description;
    private final int[] subcodes;

    EndReason(int code, String description, int... subcodes) {
        this.code = code;
        this.description = description;
        this.subcodes = subcodes;
    }

    /**
     * Returns the reason of a result.
     *
     * @param result the result of a call that is over
     * @return the documented reason, else {@link #NOT_STATED} for a result with neither a code nor a subcode other than 0,
     *     {@link #REPORTED_BY_USERS} for a subcode that users have reported with any code, or {@link #UNDOCUMENTED}
     */
    public static EndReason of(ResultInfo result) {
        int code = result.code().orElse(NO_CODE);
        int subcode = result.subcode().orElse(NO_CODE);
        EndReason documented = result.code().isPresent() ? TABLE.get(new Codes(code, subcode)) : null;
        if (documented != null) {
            return documented;
        }
        if (code == NO_CODE && subcode == NO_CODE) {
            return NOT_STATED;
        }
        return REPORTED.stream().anyMatch(codes -> codes.subcode == subcode) ? REPORTED_BY_USERS : UNDOCUMENTED;
    }

    /**
     * Returns the reason in words, to print after "ended: ".
     *
     * @return an English clause
     */
    public String description() {
        return description;
    }

    /**
     * Returns the results that Graph documents for this reason, or that users have reported.
     *
     * @return at least one result, the most frequent one first; none for {@link #UNDOCUMENTED} and {@link #NOT_STATED}
     */
    public List<ResultInfo> results() {
        if (this == REPORTED_BY_USERS) {
            return REPORTED.stream().map(Codes::toResult).toList();
        }
        return Arrays.stream(subcodes)
                .mapToObj(subcode -> ResultInfo.of(code, subcode))
                .toList();
    }

    private static Map<Codes, EndReason> table() {
        Map<Codes, EndReason> table = new HashMap<>();
        for (EndReason reason : values()) {
            Arrays.stream(reason.subcodes).forEach(subcode -> table.put(new Codes(reason.code, subcode), reason));
        }
        table.put(new Codes(TRANSFER_COMPLETED_CODE, TRANSFERRED.subcodes[0]), TRANSFERRED);
        return table;
    }
}
