package io.github.graphcalls.examples.benchmarks.contestant;

/** A way to look up a call over HTTP, with a constructor without parameters: one of those that are compared. */
public interface Contestant {

    /**
     * Opens a client, as a program would at its start.
     *
     * @param baseUrl Graph's address with the version of the API
     * @return the client, for use by many threads at once
     */
    CallFinder open(String baseUrl);

    /** Finds calls. */
    interface CallFinder extends AutoCloseable {

        /**
         * Looks up a call, and reads the whole answer.
         *
         * @param id the id of the call
         * @return the id that the answer has
         * @throws Exception if anything went wrong: then nothing is measured
         */
        String find(String id) throws Exception;

        @Override
        default void close() {}
    }
}
