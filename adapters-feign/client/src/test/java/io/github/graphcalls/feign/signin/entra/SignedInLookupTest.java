package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A lookup that signs in over TLS: the lifetime of a token, as a caller sees it. */
@Timeout(120)
class SignedInLookupTest extends SignInTestCase {

    private List<LookupOutcome> sixtyFourAtOnce() throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(64);
        try {
            CountDownLatch together = new CountDownLatch(64);
            List<Future<LookupOutcome>> asked = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                asked.add(askers.submit(() -> {
                    together.countDown();
                    together.await();
                    return lookup.find(ID);
                }));
            }
            List<LookupOutcome> outcomes = new ArrayList<>();
            for (Future<LookupOutcome> each : asked) {
                outcomes.add(each.get(60, TimeUnit.SECONDS));
            }
            return outcomes;
        } finally {
            askers.shutdownNow();
        }
    }

    @Test
    void sixty_four_threads_sign_in_once() throws Exception {
        assertThat(sixtyFourAtOnce()).hasSize(64).hasOnlyElementsOfType(Found.class);

        assertThat(endpoint.forms).hasSize(1);
        assertThat(accepted).containsExactly("Bearer token-1");
    }

    @Test
    void an_expired_token_is_replaced_once_for_sixty_four_threads() throws Exception {
        lookup.find(ID);
        time.advance(Duration.ofHours(2));
        accepted.clear();
        // On this clock the next token has expired as well: a later thread would sign in again.
        endpoint.answers.add(TokenEndpoint.token("token-b", 36000));

        assertThat(sixtyFourAtOnce()).hasOnlyElementsOfType(Found.class);

        assertThat(endpoint.forms).hasSize(2);
        assertThat(accepted).containsExactly("Bearer token-b");
    }

    @Test
    void a_token_is_refreshed_once_while_sixty_four_threads_use_the_current_one() throws Exception {
        endpoint.answers.add(TokenEndpoint.token("token-1", 3600));
        lookup.find(ID);
        time.advance(Duration.ofMinutes(57));
        endpoint.answers.add(TokenEndpoint.token("token-b", 36000));

        assertThat(sixtyFourAtOnce()).hasOnlyElementsOfType(Found.class);
        while (!accepted.contains("Bearer token-b")) {
            assertThat(lookup.find(ID)).isInstanceOf(Found.class);
        }

        assertThat(endpoint.forms).hasSize(2);
    }

    @Test
    void a_claims_challenge_is_answered_once_with_a_token_that_has_the_claims() throws Exception {
        lookup.find(ID);
        refused.add("Bearer token-1");

        assertThat(sixtyFourAtOnce()).hasOnlyElementsOfType(Found.class);

        assertThat(endpoint.forms).hasSize(2);
        assertThat(endpoint.forms.get(1).get("claims")).contains("\"nbf\"", "1700000000");
    }

    @Test
    void a_second_challenge_in_one_lookup_is_a_denial() {
        refused.addAll(Set.of("Bearer token-1", "Bearer token-2", "Bearer token-3"));

        assertThat(lookup.find(ID))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.reason()).isEqualTo(Denied.Reason.TOKEN_REFUSED));
        assertThat(endpoint.forms).hasSize(2);
    }

    @Test
    void a_challenge_with_unknown_claims_is_a_denial_and_the_next_one_is_answered() {
        refused.add("Bearer token-1");
        claims = "{\"access_token\":5}";

        assertThat(lookup.find(ID))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.reason()).isEqualTo(Denied.Reason.TOKEN_REFUSED));
        assertThat(endpoint.forms).hasSize(1);
        claims = CLAIMS;

        assertThat(lookup.find(ID)).isInstanceOf(Found.class);
    }

    @Test
    void a_refused_sign_in_is_a_denial_with_the_reason_and_without_a_request_to_graph() {
        endpoint.answers.add(TokenEndpoint.error(401, "invalid_client", "AADSTS7000215: Invalid client secret."));

        assertThat(lookup.find(ID)).isInstanceOf(Denied.class).asString().contains("AADSTS7000215", "invalid_client");
        assertThat(accepted).isEmpty();
    }
}
