package io.github.graphcalls.wire.batch;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.wire.LookupPath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request of a batch (FACTS.md#batch-requests). Immutable.
 *
 * @param id the id of the request and of its answer
 * @param method the HTTP method
 * @param url the path and the query options, relative to the version of the API
 * @param headers the headers of this request alone
 * @param dependsOn the ids of the requests that must succeed before
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BatchedRequest(
        String id, String method, String url, Map<String, String> headers, List<String> dependsOn) {
    public BatchedRequest {
        requireNonNull(id, "id");
        requireNonNull(method, "method");
        requireNonNull(url, "url");
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        dependsOn = List.copyOf(dependsOn);
    }

    /**
     * Returns the lookup of a call.
     *
     * @param id the id of the request and of its answer
     * @param query the query
     * @param headers the headers of this request alone
     * @return the request
     */
    public static BatchedRequest of(String id, CallQuery query, Map<String, String> headers) {
        return new BatchedRequest(id, "GET", LookupPath.of(query), headers, List.of());
    }

    /**
     * Returns the query of the url, which {@link LookupPath#parse} reads; the leading slash may be absent.
     *
     * @return the query, without a deadline
     * @throws IllegalArgumentException if the url is not that of a call's lookup, with the problem
     */
    public CallQuery query() {
        return LookupPath.parse(url.startsWith("/") ? url : "/" + url);
    }

    /** The id, the method and the url, without the headers, which may contain a token. */
    @Override
    public String toString() {
        return "BatchedRequest[" + id + ": " + method + " " + url + "]";
    }
}
