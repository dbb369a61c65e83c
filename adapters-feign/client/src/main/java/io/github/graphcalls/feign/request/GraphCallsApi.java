package io.github.graphcalls.feign.request;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import io.github.graphcalls.wire.LookupPath;
import io.github.graphcalls.wire.batch.BatchRequest;
import java.util.Map;

/**
 * The requests of a lookup. Each method returns Feign's response, so that every status is read in one place. An encoded slash stays
 * encoded: by default Feign would decode it.
 */
interface GraphCallsApi {

    @RequestLine(value = "GET " + LookupPath.CALLS + "{id}", decodeSlash = false)
    Response get(@Param("id") String id, @QueryMap Map<String, String> query, Request.Options options);

    /** Requests further pages of a relationship; the link in the options replaces the URL. */
    @RequestLine(value = "GET " + LookupPath.CALLS + "{id}/{relationship}", decodeSlash = false)
    Response page(@Param("id") String id, @Param("relationship") String relationship, Request.Options options);

    /** Requests several calls at once. */
    @RequestLine("POST " + BatchRequest.PATH)
    @Headers("Content-Type: application/json")
    Response batch(BatchRequest batch, Request.Options options);
}
