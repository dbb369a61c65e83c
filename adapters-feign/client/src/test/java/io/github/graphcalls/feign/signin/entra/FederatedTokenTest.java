package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with the token that a platform gives a workload. */
class FederatedTokenTest extends CannedSignIn {

    @TempDir
    Path folder;

    @Test
    void the_file_of_a_federated_token_is_read_for_each_sign_in() throws Exception {
        Path file = Files.writeString(folder.resolve("federated"), "platform-1\n");
        TokenSource tokens = EntraSignIn.withFederatedToken(application(), file).over(transport, CLOCK);
        tokens.token(Optional.empty());
        Files.writeString(file, "platform-2");
        tokens.token(Optional.empty());

        assertThat(forms).extracting(form -> form.get("client_assertion")).containsExactly("platform-1", "platform-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeffplatform-1", "\ufeff platform-1\r\n", "\n\tplatform-1 \n\n"})
    void a_federated_token_is_sent_without_byte_order_mark_and_white_space(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("marked"), content);

        EntraSignIn.withFederatedToken(application(), file)
                .over(transport, CLOCK)
                .token(Optional.empty());

        assertThat(forms.get(0)).containsEntry("client_assertion", "platform-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", " \n", "two words-of-it", "one\nline-and-another", "\u00fcmlaut-token"})
    void a_file_without_a_federated_token_makes_a_lookup_unavailable_and_is_neither_sent_nor_shown(String content)
            throws Exception {
        Path file = Files.writeString(folder.resolve("no-token"), content);

        LookupOutcome outcome =
                outcomeOf(EntraSignIn.withFederatedToken(application(), file).over(transport, CLOCK));

        assertThat(outcome)
                .isInstanceOf(Unavailable.class)
                .asString()
                .contains("SIGN_IN", "no-token")
                .doesNotContain("words-of", "line-and", "mlaut");
        assertThat(forms).isEmpty();
    }

    @Test
    void a_missing_file_of_a_federated_token_makes_a_lookup_unavailable_and_is_named() {
        Path nowhere = folder.resolve("no-federated-token");

        LookupOutcome outcome =
                outcomeOf(EntraSignIn.withFederatedToken(application(), nowhere).over(transport, CLOCK));

        assertThat(outcome).isInstanceOf(Unavailable.class).asString().contains("SIGN_IN", "no-federated-token");
    }

    @Test
    void a_federated_token_has_at_most_64_kib() throws Exception {
        Path file = Files.writeString(folder.resolve("large"), "a".repeat(64 * 1024));
        TokenSource tokens = EntraSignIn.withFederatedToken(application(), file).over(transport, CLOCK);
        tokens.token(Optional.empty());
        assertThat(forms.get(0).get("client_assertion")).hasSize(64 * 1024);

        Files.writeString(file, "a".repeat(64 * 1024 + 1));

        assertThat(outcomeOf(tokens)).isInstanceOf(Unavailable.class).asString().contains("large");
        assertThat(forms).hasSize(1);
    }
}
