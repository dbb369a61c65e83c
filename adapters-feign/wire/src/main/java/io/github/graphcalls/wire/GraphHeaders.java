package io.github.graphcalls.wire;

/** The headers that a lookup and its answer carry (facts 5.7, 5.8). */
public final class GraphHeaders {

    /** The bearer token; the only documented header of the request. */
    public static final String AUTHORIZATION = "Authorization";
    /** What the client reads. */
    public static final String ACCEPT = "Accept";
    /** Asks for words that Graph would otherwise hide behind {@code unknownFutureValue} (fact 2.15). */
    public static final String PREFER = "Prefer";
    /** The value of {@link #PREFER}. */
    public static final String INCLUDE_UNKNOWN_ENUM_MEMBERS = "include-unknown-enum-members";
    /** The preferences that the server followed. */
    public static final String PREFERENCE_APPLIED = "Preference-Applied";
    /** The client's own id of the request, which the answer echoes. */
    public static final String CLIENT_REQUEST_ID = "client-request-id";
    /** Graph's id of the request. */
    public static final String REQUEST_ID = "request-id";
    /** Which part of Graph answered. */
    public static final String AGS_DIAGNOSTIC = "x-ms-ags-diagnostic";
    /** Why a token was refused, and what a better one takes. */
    public static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    /** When to ask again. */
    public static final String RETRY_AFTER = "Retry-After";
    /** When the answer was made. */
    public static final String DATE = "Date";
    /** What the body is. */
    public static final String CONTENT_TYPE = "Content-Type";
    /** The version of the protocol. */
    public static final String ODATA_VERSION = "OData-Version";
    /** The type of a document as Graph spells it. */
    public static final String JSON =
            "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    private GraphHeaders() {}
}
