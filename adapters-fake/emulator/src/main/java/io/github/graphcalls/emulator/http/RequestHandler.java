package io.github.graphcalls.emulator.http;

/** What answers requests. Called by many threads at once, one for each request. */
public interface RequestHandler {

    /**
     * Answers a request; may take its time.
     *
     * @param request the request
     * @return the reply
     */
    Reply answer(Request request);

    /**
     * Answers what is no request, or one that may not be answered; must not take its time.
     *
     * @param refusal why
     * @return the reply
     */
    Reply refuse(Refusal refusal);
}
