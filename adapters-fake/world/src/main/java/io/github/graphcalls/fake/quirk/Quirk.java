package io.github.graphcalls.fake.quirk;

import io.github.graphcalls.wire.document.Spelling;
import java.util.Arrays;
import java.util.Optional;

/**
 * A behavior of the real service that its documentation does not mention or leaves open; each can be switched on. Where the
 * evidence allows two behaviors, both are constants: the {@linkplain #isDefault() default} holds until a quirk that
 * {@linkplain #replaces() replaces} it is switched on.
 *
 * <p>A quirk {@linkplain #isOnTheWire() on the wire} changes documents only, such as a number in quotes. The world stores the
 * switch, and the emulator writes its answers accordingly.
 */
public enum Quirk {
    /**
     * A call that ended is not found. Default: the last notification of a call is {@code deleted}, and keeping an ended call
     * alive gives 404 (FACTS.md#ended-calls).
     */
    GONE_AT_ONCE,
    /**
     * A call that ended is found as terminated for five minutes. How long Graph keeps it is not documented
     * (FACTS.md#ended-calls).
     */
    KEPT_FOR_A_WHILE(GONE_AT_ONCE),
    /**
     * A call that ended is found forever in the state before its end, as if its {@code deleted} notification was lost.
     * Microsoft's own library removes stale calls for that reason (FACTS.md#ended-calls); that a lookup shows them was never
     * reported.
     */
    LOST_DELETED(GONE_AT_ONCE),
    /**
     * A call that ended is answered with status 200 and no body, for which Microsoft's own library has an error
     * (FACTS.md#empty-200).
     */
    EMPTY_200(GONE_AT_ONCE),
    /**
     * A group call is not found after its last participant left, although no end was reported
     * (FACTS.md#last-participant-leaves).
     */
    GONE_WHEN_ALL_LEFT,

    /** The roster is empty until its second change: it fills after the next roster event (FACTS.md#empty-rosters). */
    ROSTER_LATE,
    /**
     * A roster contains its first 100 participants and a link to the rest. The page size is not documented
     * (FACTS.md#paged-relationships).
     */
    ROSTER_CUT_AT_100,
    /** The roster of a peer-to-peer call is empty: listing its participants is not supported (FACTS.md#empty-rosters). */
    NO_ROSTER_IN_PEER_TO_PEER,

    /**
     * After each change of state, the second lookup shows the state before: notifications of {@code establishing} and
     * {@code established} can arrive out of order (FACTS.md#unordered-notifications).
     */
    OUT_OF_ORDER_STATES,
    /**
     * An outgoing call is {@code ringing} instead of establishing, a state that is documented but not in the metadata
     * (FACTS.md#ringing).
     */
    RINGING,
    /**
     * Properties of notifications that lookups lack are absent: chain id, tenant, routes and media state
     * (FACTS.md#stripped-properties).
     */
    STRIPPED,
    /** The id in the answer is in upper case without dashes (FACTS.md#call-ids). */
    UNDASHED_IDS,

    /**
     * An incoming call is found before it is answered. Default: Graph has the entity from that moment on
     * (FACTS.md#unanswered-calls).
     */
    INCOMING_FOUND,
    /** An incoming call is not found before it is answered (FACTS.md#unanswered-calls: not established). */
    INCOMING_NOT_FOUND(INCOMING_FOUND),

    /** Error codes of calls are digits such as {@code 8522}. Default: all observed codes are (FACTS.md#call-error-codes). */
    ERROR_CODES_AS_DIGITS,
    /**
     * Error codes are the generic words of Graph's documentation, such as {@code itemNotFound}. A 404 with such a word is not
     * found without evidence, since any service behind the base URL can send it.
     */
    ERROR_CODES_AS_WORDS(ERROR_CODES_AS_DIGITS),

    /** A call that is unknown to the application is not found. Default: status 404 with code 8522 (FACTS.md#not-found-8522). */
    FOREIGN_CALL_NOT_FOUND,
    /**
     * A call that is unknown to the application is denied, since it may be another application's
     * (FACTS.md#calls-of-other-applications).
     */
    FOREIGN_CALL_DENIED(FOREIGN_CALL_NOT_FOUND),
    /** An unknown id that is not a GUID is rejected with status 400 (FACTS.md#malformed-ids). */
    ODD_ID_REJECTED,

    /** {@code $select} has no effect: all properties are returned (FACTS.md#unsupported-options). */
    SELECT_IGNORED,
    /** {@code $expand} has no effect: no relationship is returned (FACTS.md#unsupported-options). */
    EXPAND_IGNORED,
    /** {@code $expand} is rejected with status 400 and code {@code ExpandNotSupported} (FACTS.md#unsupported-options). */
    EXPAND_REJECTED,

    /**
     * On the wire, the numbers of {@code resultInfo} are strings, as in the sample of "delete call" (FACTS.md#result-spelling).
     */
    NUMBERS_AS_STRINGS,
    /**
     * On the wire, {@code resultInfo} has {@code subCode} instead of {@code subcode}, as in samples of failed transfers
     * (FACTS.md#result-spelling).
     */
    SUB_CODE,
    /** On the wire, enumeration words begin with a capital, as in notifications (FACTS.md#notification-casing). */
    CAPITALISED_WORDS,
    /**
     * On the wire, the code of an error is {@code UnknownError} and its message is another JSON document
     * (FACTS.md#double-encoded-errors).
     */
    ERRORS_ENCODED_TWICE,

    /** 5 % of the notifications that an emulator sends are lost: no repetition is documented (FACTS.md#ended-calls). */
    NOTIFICATIONS_LOST,
    /** 10 % of the notifications arrive 1 to 60 seconds late (FACTS.md#unordered-notifications). */
    NOTIFICATIONS_LATE,
    /** 5 % of the notifications arrive twice: a callback has no number by which it is recognised (FACTS.md#callback-tokens). */
    NOTIFICATIONS_TWICE,
    /** 10 % of the notifications arrive after the next one of their call (FACTS.md#unordered-notifications). */
    NOTIFICATIONS_OUT_OF_ORDER,
    /** Words of notifications begin with a capital (FACTS.md#notification-casing). */
    NOTIFICATIONS_CAPITALISED,
    /** Notifications have the id of their call in {@code resourceUrl} only (FACTS.md#sample-json). */
    NOTIFICATIONS_WITHOUT_ID,
    /**
     * The first notification to an address has the legacy form. Status 204 asks for the current one, in which the notification
     * is then sent again (FACTS.md#callback-authentication).
     */
    LEGACY_NOTIFICATION_FIRST;

    private final Quirk replaces;

    Quirk() {
        this(null);
    }

    Quirk(Quirk replaces) {
        this.replaces = replaces;
    }

    /**
     * Returns the default behavior that this quirk replaces.
     *
     * @return the default, or empty if this is a default or an addition
     */
    public Optional<Quirk> replaces() {
        return Optional.ofNullable(replaces);
    }

    /**
     * Returns whether this is the behavior until another quirk replaces it.
     *
     * @return whether it is a default
     */
    public boolean isDefault() {
        return Arrays.stream(values()).anyMatch(other -> other.replaces == this);
    }

    /**
     * Returns whether the quirk is a {@link Spelling} of documents, so that only an HTTP answer shows it.
     *
     * @return whether it is on the wire
     */
    public boolean isOnTheWire() {
        return Arrays.stream(Spelling.values())
                .anyMatch(spelling -> spelling.name().equals(name()));
    }
}
