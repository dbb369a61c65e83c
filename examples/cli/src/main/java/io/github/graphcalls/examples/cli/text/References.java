package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.routing.CallOptions;
import java.util.Optional;

/** Adds the rows of ids that connect a call with others, and of its options. */
final class References {

    private References() {}

    static void addTo(Call call, Rows rows) {
        rows.add("Tenant", call.tenantId());
        rows.add("Call chain", call.callChainId());
        rows.add("Own participant", call.myParticipantId());
        rows.add("Replaces", call.replacesContext());
        rows.add("Callback", call.callbackUri());
        call.routingPolicies().forEach(policy -> rows.add("Routing policy", policy.text()));
        call.callOptions().ifPresent(options -> addTo(options, rows));
        rows.add(
                "Application data",
                call.applicationMetadata()
                        .map(metadata -> metadata.botData()
                                .map(data -> Counts.of(data.members().size(), "member"))
                                .orElse("none")));
    }

    private static void addTo(CallOptions options, Rows rows) {
        rows.add("Options", yesOrNo(options.hideBotAfterEscalation(), "the bot hides after escalation"));
        rows.add("Options", yesOrNo(options.isContentSharingNotificationEnabled(), "notifications of shared content"));
        rows.add("Options", yesOrNo(options.isDeltaRosterEnabled(), "notifications of roster changes alone"));
        rows.add("Options", yesOrNo(options.isInteractiveRosterEnabled(), "interactive roster"));
    }

    private static Optional<String> yesOrNo(Optional<Boolean> flag, String what) {
        return flag.map(set -> what + ": " + (set ? "yes" : "no"));
    }
}
