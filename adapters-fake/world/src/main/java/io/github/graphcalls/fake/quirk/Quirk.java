package io.github.graphcalls.fake.quirk;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the real service does, or may do, beside its documentation; each is switched on by its name. Where the evidence leaves two
 * ways open, both have a name: the {@linkplain #isDefault() usual} one holds until one that stands
 * {@linkplain #replaces() instead} of it is switched on.
 *
 * <p>A quirk that only a document can show, such as a number in quotes, is {@linkplain #isOnTheWire() on the wire}: the world
 * holds the switch, and whoever writes its answers as documents obeys it.
 */
public enum Quirk {
    /**
     * A call that ended is not found from then on. Usual: the last notification of a call says {@code deleted}, and keeping an
     * ended call alive gives 404 (fact 4.12).
     */
    GONE_AT_ONCE,
    /** A call that ended is shown as terminated for five minutes. No document says how long Graph keeps it (fact 4.12). */
    KEPT_FOR_A_WHILE(GONE_AT_ONCE),
    /**
     * A call that ended is shown as it stood before, for ever: the end got lost on the way, as the last notification
     * {@code deleted} may. For clients that have to end what Graph does not (fact 4.12: Microsoft's own library removes stale
     * calls by force); that a lookup shows this was never reported.
     */
    LOST_DELETED(GONE_AT_ONCE),
    /** A call that ended is answered with status 200 and no body: Microsoft's own library has an error for it (fact 4.11). */
    EMPTY_200(GONE_AT_ONCE),
    /** A group call is not found once the last participant left, though its end was not told (fact 4.13). */
    GONE_WHEN_ALL_LEFT,

    /** The roster is empty until the second change to it: lists fill after the next roster event (fact 9.5). */
    ROSTER_LATE,
    /** A roster shows its first 100 participants and a link to the rest. The size of a page is not documented (facts 2.13, 11). */
    ROSTER_CUT_AT_100,
    /** A peer-to-peer call has no roster: listing its participants is not supported (fact 9.5). */
    NO_ROSTER_IN_PEER_TO_PEER,

    /**
     * After each change of state, the second lookup shows the state before: notifications of {@code establishing} and
     * {@code established} may come in another order (facts 3.5, 8.4).
     */
    OUT_OF_ORDER_STATES,
    /** An outgoing call is {@code ringing} where it would be establishing; documented, absent from the metadata (fact 3.2). */
    RINGING,
    /** What notifications have and lookups lack is absent: chain, tenant, routes and media state (fact 9.6). */
    STRIPPED,
    /** The id in the answer has no dashes and is in capitals (fact 3.7). */
    UNDASHED_IDS,

    /** An incoming call is found before it is answered. Usual: Graph has the entity from that moment on (fact 11). */
    INCOMING_FOUND,
    /** An incoming call is not found before it is answered (fact 11: not established). */
    INCOMING_NOT_FOUND(INCOMING_FOUND),

    /** Error codes of calls are digits, such as {@code 8522}. Usual: all that was observed are (fact 4.6). */
    ERROR_CODES_AS_DIGITS,
    /**
     * Error codes are the generic words of Graph's documentation, such as {@code itemNotFound}. A call that is not found with
     * such a word is not found without evidence, since any service behind the base URL sends it.
     */
    ERROR_CODES_AS_WORDS(ERROR_CODES_AS_DIGITS),

    /** A call that this application does not know is not found. Usual: status 404 with code 8522 (fact 4.6). */
    FOREIGN_CALL_NOT_FOUND,
    /** A call that this application does not know is denied: it might be another application's (fact 11). */
    FOREIGN_CALL_DENIED(FOREIGN_CALL_NOT_FOUND),
    /** An id that is no GUID is rejected with status 400 rather than not found (facts 4.10, 11). */
    ODD_ID_REJECTED,

    /** What was selected makes no difference: all properties come (facts 2.5, 11). */
    SELECT_IGNORED,
    /** What was expanded makes no difference: no relationship comes (facts 2.5, 11). */
    EXPAND_IGNORED,
    /** Expanding is rejected with status 400 and code {@code ExpandNotSupported} (facts 2.5, 11). */
    EXPAND_REJECTED,

    /** On the wire, the numbers of a result are texts, as the sample of "delete call" has them (fact 3.4). */
    NUMBERS_AS_STRINGS(Place.WIRE),
    /** On the wire, a result has {@code subCode} for {@code subcode}, as the samples of failed transfers (fact 3.4). */
    SUB_CODE(Place.WIRE),
    /** On the wire, words begin with a capital, as notifications have them (facts 8.3, 11). */
    CAPITALISED_WORDS(Place.WIRE),
    /** On the wire, the code of an error is {@code UnknownError} and its message a document of its own (fact 4.7). */
    ERRORS_ENCODED_TWICE(Place.WIRE);

    private enum Place {
        WORLD,
        WIRE
    }

    private final Quirk instead;
    private final Place place;

    Quirk() {
        this(null, Place.WORLD);
    }

    Quirk(Quirk instead) {
        this(instead, Place.WORLD);
    }

    Quirk(Place place) {
        this(null, place);
    }

    Quirk(Quirk instead, Place place) {
        this.instead = instead;
        this.place = place;
    }

    /**
     * The usual way that this replaces when it is switched on.
     *
     * @return the usual way, or empty when this is one itself, or replaces none
     */
    public Optional<Quirk> replaces() {
        return Optional.ofNullable(instead);
    }

    /**
     * Whether it holds until another is switched on in its place.
     *
     * @return whether it is usual
     */
    public boolean isDefault() {
        return Arrays.stream(values()).anyMatch(other -> other.instead == this);
    }

    /**
     * Whether only a document can show it.
     *
     * @return whether whoever writes documents has to obey it
     */
    public boolean isOnTheWire() {
        return place == Place.WIRE;
    }
}
