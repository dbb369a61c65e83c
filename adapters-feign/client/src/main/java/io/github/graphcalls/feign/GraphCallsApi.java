package io.github.graphcalls.feign;

import feign.HeaderMap;
import feign.Param;
import feign.QueryMap;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import io.github.graphcalls.wire.LookupPath;
import java.util.Map;

/**
 * The request of a lookup as Feign sees it. The answer comes back as it is, so that every status is read in one place. A
 * slash that is encoded stays so: by default Feign would decode it.
 */
interface GraphCallsApi {

    @RequestLine(value = "GET " + LookupPath.CALLS + "{id}", decodeSlash = false)
    Response get(
            @Param("id") String id,
            @QueryMap Map<String, String> options,
            @HeaderMap Map<String, String> headers,
            Request.Options limits);
}
