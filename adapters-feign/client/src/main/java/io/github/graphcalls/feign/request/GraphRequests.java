package io.github.graphcalls.feign.request;

import feign.Capability;
import io.github.graphcalls.feign.settings.FeignSettings;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.InstantSource;
import java.util.List;

/** Requests calls from Graph, alone or in a batch. All queries have deadlines. Safe for use by several threads. */
public interface GraphRequests extends BatchLookup {

    /**
     * Makes requests over a transport.
     *
     * @param settings the settings
     * @param transport sends the requests, those for tokens too; it is not closed
     * @param clock the clock of deadlines
     * @param capabilities capabilities of Feign's, which see no token
     * @return the requests
     */
    static GraphRequests over(
            FeignSettings settings, Transport transport, InstantSource clock, List<Capability> capabilities) {
        return new FeignRequests(settings, transport, clock, capabilities);
    }

    /**
     * Requests a call, and the further pages of the relationships that the query expands.
     *
     * @param query the query, with a deadline
     * @return the outcome
     */
    LookupOutcome find(CallQuery query);

    /**
     * Returns the implementation of a Feign interface, made when it is first needed.
     *
     * @param type the interface
     * @param <T> the interface
     * @return the implementation
     */
    <T> T target(Class<T> type);
}
