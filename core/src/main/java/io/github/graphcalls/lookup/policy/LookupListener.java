package io.github.graphcalls.lookup.policy;

/** Takes what {@link ObservedLookup} reports. Called on the thread that gets the outcome; it should return soon. */
@FunctionalInterface
public interface LookupListener {

    /**
     * Takes one finished query.
     *
     * @param event the query, its outcome, attempts and times
     */
    void finished(LookupEvent event);
}
