package io.github.graphcalls.examples.benchmarks.contestant;

/** A way to look up a call over HTTP, with a constructor without parameters: one of those that are compared. */
public interface Contestant {

    /**
     * Gets ready to ask, as a program would at its start.
     *
     * @param baseUrl where Graph is, with the version of the API
     * @return what asks, by many threads at once
     */
    Asking open(String baseUrl);

    /** Asks for calls. */
    interface Asking extends AutoCloseable {

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
