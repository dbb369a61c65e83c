package io.github.graphcalls.emulator.http;

/** Answers requests. Called by many threads at once, one for each request. */
public interface RequestHandler {

    /**
     * Answers a request; may block.
     *
     * @param request the request
     * @return the reply
     */
    Reply answer(Request request);

    /**
     * Answers a request that is not valid HTTP, or that exceeds a limit; must not block.
     *
     * @param refusal why it is refused
     * @return the reply
     */
    Reply refuse(Refusal refusal);
}
