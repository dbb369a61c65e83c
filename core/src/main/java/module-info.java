/**
 * The domain of graph-calls: the Microsoft Graph call, the port that looks one up, and policies for every adapter. Needs
 * {@code java.base} alone at run time.
 */
module io.github.graphcalls.core {
    requires static org.jspecify;

    exports io.github.graphcalls.adapter;
    exports io.github.graphcalls.call;
    exports io.github.graphcalls.call.identity;
    exports io.github.graphcalls.call.media;
    exports io.github.graphcalls.call.meeting;
    exports io.github.graphcalls.call.operation;
    exports io.github.graphcalls.call.participant;
    exports io.github.graphcalls.call.result;
    exports io.github.graphcalls.call.routing;
    exports io.github.graphcalls.call.value;
    exports io.github.graphcalls.live;
    exports io.github.graphcalls.lookup;
    exports io.github.graphcalls.lookup.outcome;
    exports io.github.graphcalls.lookup.policy;
    exports io.github.graphcalls.lookup.policy.rate;
    exports io.github.graphcalls.notification;
    exports io.github.graphcalls.time;

    uses io.github.graphcalls.adapter.CallLookupProvider;
}
