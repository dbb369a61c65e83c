package io.github.graphcalls.contract;

import static io.github.graphcalls.contract.world.Specimens.INCOMING;
import static io.github.graphcalls.contract.world.Specimens.MEETING;
import static io.github.graphcalls.contract.world.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.LookupOutcome;

/** Nothing that prints can print a secret. */
abstract class SecrecyRules extends RuleGroup {

    private static final String NOT_TO_BE_PRINTED = "not-to-be-printed";

    @Rule(22)
    void neither_the_adapter_nor_an_outcome_prints_a_secret() {
        LookupOutcome token = lookup.find(INCOMING.query());
        LookupOutcome passcode = lookup.find(MEETING.query());

        assertThat(lookup.toString()).doesNotContain(NOT_TO_BE_PRINTED);
        assertThat(token.toString()).doesNotContain(NOT_TO_BE_PRINTED);
        assertThat(passcode.toString()).doesNotContain(NOT_TO_BE_PRINTED);
    }

    @Rule(value = 23, needs = Capability.HTTP)
    void a_token_that_the_server_echoes_is_not_printed() {
        String token = world.token().reveal();
        world.graph()
                .answerAlways(GraphReply.error(401, "InvalidAuthenticationToken", "Bearer " + token + " has expired.")
                        .with("x-ms-ags-diagnostic", "Authorization: Bearer " + token));

        LookupOutcome outcome = lookup.find(PEER_TO_PEER.query());

        assertThat(outcome.toString()).doesNotContain(token);
        assertThat(outcome.diagnostics().message().orElse("")).doesNotContain(token);
        assertThat(outcome.diagnostics().agsDiagnostic().orElse("")).doesNotContain(token);
    }
}
