package io.github.graphcalls.examples.cli;

import io.github.graphcalls.lookup.Diagnostics;
import java.util.Map;

/** What to do when Graph denies, by its code (fact 4.6). */
final class Denial {

    private static final int UNAUTHORIZED = 401;

    private static final Map<String, String> BY_CODE = Map.of(
            "7500", "a user's token cannot ask for calls; take a token of the application itself",
            "7503", "the application is not registered for calling; register it as a calling bot of Teams",
            "7504", "an administrator of the tenant has not consented to the application's permissions; have it done",
            "7505", "the token is of another tenant than the call; take a token of the call's tenant");

    private Denial() {}

    static String advice(Diagnostics known) {
        String byStatus =
                known.status().filter(status -> status == UNAUTHORIZED).isPresent()
                        ? "the token is missing, expired or not for this cloud; put a fresh one into GRAPH_CALLS_TOKEN or"
                                + " --token-file"
                        : "Calls.Initiate.All or Calls.AccessMedia.All are checked when the call is created; see that the"
                                + " application has one of them, and that the call is its own";
        return known.code().map(BY_CODE::get).orElse(byStatus);
    }
}
