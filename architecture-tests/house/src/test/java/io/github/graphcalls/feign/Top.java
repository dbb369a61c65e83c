package io.github.graphcalls.feign;

import feign.Response;

/** What the client's top package may know. */
public final class Top {
    private Response answer;
}
