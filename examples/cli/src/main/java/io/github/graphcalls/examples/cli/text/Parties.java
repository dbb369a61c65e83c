package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.routing.CallRoute;
import io.github.graphcalls.call.routing.IncomingContext;
import io.github.graphcalls.call.value.Evolvable;

/** Adds the rows of the caller, the targets and the routing. */
final class Parties {

    private Parties() {}

    static void addTo(Call call, Rows rows) {
        rows.add("From", call.source().map(Identities::of));
        call.targets().forEach(target -> rows.add("To", Identities.of(target)));
        rows.add("Answered by", call.answeredBy().map(Identities::of));
        call.callRoutes().forEach(route -> rows.add("Rerouted", route(route)));
        call.incomingContext().ifPresent(context -> addTo(context, rows));
    }

    private static void addTo(IncomingContext context, Rows rows) {
        rows.add("On behalf of", context.onBehalfOf().map(Identities::of));
        rows.add("Transferred by", context.transferor().map(Identities::of));
        rows.add("Triggered by", context.sourceParticipantId().map(id -> "participant " + id));
        rows.add("Observes", context.observedParticipantId().map(id -> "participant " + id));
    }

    private static String route(CallRoute route) {
        return "from " + Identities.of(route.original()) + " to " + Identities.of(route.finalIdentity())
                + route.routingType()
                        .map(Evolvable::text)
                        .map(how -> ", " + how)
                        .orElse("");
    }
}
