package io.github.graphcalls.wire;

/** The names and values of headers of a lookup and its answer (FACTS.md#client-request-id and FACTS.md#response-headers). */
public final class GraphHeaders {

    /** The bearer token; the only documented header of the request. */
    public static final String AUTHORIZATION = "Authorization";
    /** The media types that the client reads. */
    public static final String ACCEPT = "Accept";
    /** Requests words that Graph otherwise replaces with {@code unknownFutureValue} (FACTS.md#unknown-enum-members). */
    public static final String PREFER = "Prefer";
    /** The value of {@link #PREFER}. */
    public static final String INCLUDE_UNKNOWN_ENUM_MEMBERS = "include-unknown-enum-members";
    /** The preferences that the server applied. */
    public static final String PREFERENCE_APPLIED = "Preference-Applied";
    /** The client's own id of the request, which the answer echoes. */
    public static final String CLIENT_REQUEST_ID = "client-request-id";
    /** Graph's id of the request. */
    public static final String REQUEST_ID = "request-id";
    /** The part of Graph that answered. */
    public static final String AGS_DIAGNOSTIC = "x-ms-ags-diagnostic";
    /** The reason why a token was refused, and the demands on another one. */
    public static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    /** The wait before a retry. */
    public static final String RETRY_AFTER = "Retry-After";
    /** The time of the answer. */
    public static final String DATE = "Date";
    /** The media type of the body. */
    public static final String CONTENT_TYPE = "Content-Type";
    /** The version of OData. */
    public static final String ODATA_VERSION = "OData-Version";
    /** The media type of Graph's documents. */
    public static final String JSON =
            "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    private GraphHeaders() {}
}
