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

    /**
     * Requests further pages of a relationship, whose URL is the link in the options. An interface of its own: Feign inspects every
     * method of an interface before the first request, and few lookups need these.
     */
    interface Pages {
        @RequestLine(value = "GET " + LookupPath.CALLS + "{id}/{relationship}", decodeSlash = false)
        Response page(@Param("id") String id, @Param("relationship") String relationship, Request.Options options);
    }

    /** Requests several calls at once. */
    interface Batches {
        @RequestLine("POST " + BatchRequest.PATH)
        @Headers("Content-Type: application/json")
        Response batch(BatchRequest batch, Request.Options options);
    }
}
