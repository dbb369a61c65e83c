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
 * The requests of a lookup as Feign sees them. The answer comes back as it is, so that every status is read in one place. A
 * slash that is encoded stays so: by default Feign would decode it.
 */
interface GraphCallsApi {

    @RequestLine(value = "GET " + LookupPath.CALLS + "{id}", decodeSlash = false)
    Response get(@Param("id") String id, @QueryMap Map<String, String> query, Request.Options options);

    /**
     * Further pages of a relationship, whose address is the link in the options. Few lookups ask for one, and before the first
     * request Feign looks at every method of its interface.
     */
    interface Pages {
        @RequestLine(value = "GET " + LookupPath.CALLS + "{id}/{relationship}", decodeSlash = false)
        Response page(@Param("id") String id, @Param("relationship") String relationship, Request.Options options);
    }

    /** Several lookups at once. */
    interface Batches {
        @RequestLine("POST " + BatchRequest.PATH)
        @Headers("Content-Type: application/json")
        Response batch(BatchRequest batch, Request.Options options);
    }
}
