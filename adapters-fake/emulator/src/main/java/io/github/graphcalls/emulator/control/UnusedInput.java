package io.github.graphcalls.emulator.control;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.emulator.http.Request;

/** Refuses a query or a body that has no effect, so that a client does not take the answer for its effect. */
final class UnusedInput {

    private UnusedInput() {}

    static void none(Request request) {
        bodyOnly(request);
        queryOnly(request);
    }

    /** Refuses a query, and returns the body. */
    static byte[] bodyOnly(Request request) {
        if (!request.query().isEmpty()) {
            throw query("none", request.query());
        }
        return request.body();
    }

    /** Refuses a body, and returns the query. */
    static String queryOnly(Request request) {
        if (request.body().length > 0) {
            throw new IllegalArgumentException("body: expected none, found " + request.body().length + " bytes");
        }
        return request.query();
    }

    static IllegalArgumentException query(String expected, String found) {
        return new IllegalArgumentException("query: expected " + expected + ", found " + OneLine.of(found));
    }
}
