package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.routing.CallOptions;
import java.util.Optional;

/** What connects a call with others, and how it is set up. */
final class References {

    private References() {}

    static void tell(Call call, Rows rows) {
        rows.add("Tenant", call.tenantId());
        rows.add("Call chain", call.callChainId());
        rows.add("Own participant", call.myParticipantId());
        rows.add("Replaces", call.replacesContext());
        rows.add("Callback", call.callbackUri());
        call.routingPolicies().forEach(policy -> rows.add("Routing policy", policy.text()));
        call.callOptions().ifPresent(options -> tell(options, rows));
        rows.add(
                "Application data",
                call.applicationMetadata()
                        .map(metadata -> metadata.botData()
                                .map(data -> Counts.of(data.members().size(), "member"))
                                .orElse("none")));
    }

    private static void tell(CallOptions options, Rows rows) {
        rows.add("Options", says(options.hideBotAfterEscalation(), "the bot hides after escalation"));
        rows.add("Options", says(options.isContentSharingNotificationEnabled(), "notifications of shared content"));
        rows.add("Options", says(options.isDeltaRosterEnabled(), "notifications of roster changes alone"));
        rows.add("Options", says(options.isInteractiveRosterEnabled(), "interactive roster"));
    }

    private static Optional<String> says(Optional<Boolean> flag, String what) {
        return flag.map(set -> what + ": " + (set ? "yes" : "no"));
    }
}
