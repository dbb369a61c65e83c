package io.github.graphcalls.verdict.readme;

import feign.Param;
import feign.RequestLine;
import io.github.graphcalls.call.Call;

interface TeamApi {
    @RequestLine("GET /communications/calls/{id}?$select=state")
    Call state(@Param("id") String id);
}
