package io.github.graphcalls.callbacks;

import static io.github.graphcalls.callbacks.Tokens.KEY;
import static io.github.graphcalls.callbacks.Tokens.NOW;
import static io.github.graphcalls.callbacks.Tokens.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.graphcalls.callbacks.CallbackResult.Reason;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

    private final VirtualTime time = VirtualTime.startingAt(NOW);
    private final FakeKeys server = new FakeKeys(KEY);
    private final SigningKeys keys = new SigningKeys(CallbackVerifierBuilder.DEFAULT_KEY_DOCUMENT, server, time);

    @Test
    void keys_are_fetched_once_and_again_after_two_hours() throws RefusedException {
        keys.find("one");
        time.advance(Duration.ofHours(2).minusNanos(1));
        keys.find("one");
        assertThat(server.fetches()).isEqualTo(2);

        time.advance(Duration.ofNanos(1));
        keys.find("one");
        assertThat(server.fetches()).isEqualTo(4);
    }

    @Test
    void keys_are_fetched_again_after_the_clock_was_set_back() throws RefusedException {
        AtomicReference<Instant> now = new AtomicReference<>(NOW.plus(Duration.ofDays(30)));
        SigningKeys keys = new SigningKeys(CallbackVerifierBuilder.DEFAULT_KEY_DOCUMENT, server, now::get);
        keys.find("one");
        server.keys(OTHER_KEY);
        now.set(NOW);

        assertThat(keys.find("two").getKeyID()).isEqualTo("two");
    }

    @Test
    void an_unknown_key_id_fetches_again_at_most_once_a_minute() throws RefusedException {
        keys.find("one");
        assertRefused("two", Reason.UNKNOWN_KEY);
        assertThat(server.fetches()).isEqualTo(2);

        server.keys(KEY, OTHER_KEY);
        time.advance(Duration.ofMinutes(1));
        assertThat(keys.find("two").getKeyID()).isEqualTo("two");
        assertRefused("three", Reason.UNKNOWN_KEY);
        assertThat(server.fetches()).isEqualTo(4);
    }

    @Test
    void a_failed_refresh_keeps_the_known_keys() throws RefusedException {
        keys.find("one");
        server.failing(true);
        time.advance(Duration.ofHours(3));

        assertThat(keys.find("one").getKeyID()).isEqualTo("one");
        assertRefused("two", Reason.KEYS_UNAVAILABLE);
        assertThat(server.fetches()).isEqualTo(3);
    }

    @Test
    void a_withdrawn_key_is_refused_after_the_next_fetch() throws RefusedException {
        keys.find("one");
        server.keys(OTHER_KEY);
        time.advance(Duration.ofHours(2));

        keys.find("one");
        assertRefused("one", Reason.UNKNOWN_KEY);
    }

    /** A thread that is interrupted cannot wait: what it gets is there without a wait. */
    @Test
    void a_known_key_does_not_wait_for_the_fetch_of_an_unknown_one() throws RefusedException {
        keys.find("one");
        time.advance(Duration.ofMinutes(1));
        server.hold();
        interrupted(() -> assertRefused("two", Reason.KEYS_UNAVAILABLE));
        assertThat(server.fetches()).isEqualTo(3);

        interrupted(() -> assertThat(keys.find("one").getKeyID()).isEqualTo("one"));
    }

    @Test
    void a_known_key_of_two_hours_does_not_wait_for_its_own_fetch() throws RefusedException {
        keys.find("one");
        time.advance(Duration.ofHours(2));
        server.hold();

        interrupted(() -> assertThat(keys.find("one").getKeyID()).isEqualTo("one"));
        interrupted(() -> assertThat(keys.find("one").getKeyID()).isEqualTo("one"));
        assertThat(server.fetches()).isEqualTo(3);
    }

    @Test
    void an_interrupted_caller_ends_no_wait_but_its_own() throws RefusedException {
        server.hold();
        interrupted(() -> assertRefused("one", Reason.KEYS_UNAVAILABLE));
        server.release();

        assertThat(keys.find("one").getKeyID()).isEqualTo("one");
        assertThat(server.fetches()).isEqualTo(2);
    }

    private static void interrupted(ThrowingCallable task) {
        Thread.currentThread().interrupt();
        try {
            assertThatCode(task).doesNotThrowAnyException();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/v1/keys",
                "http://api.aps.skype.com/v1/keys",
                "https://api.aps.skype.com:444/v1/keys",
                "file:///etc/passwd",
                "not an address"
            })
    void keys_of_another_place_are_not_fetched(String address) {
        server.jwksUri(address);

        assertRefused("one", Reason.KEYS_UNAVAILABLE);
        assertThat(server.fetches()).isEqualTo(1);
    }

    @Test
    void short_keys_and_keys_for_encryption_sign_nothing() {
        server.keys(
                Tokens.key("one", 1024),
                new RSAKey.Builder(OTHER_KEY).keyUse(KeyUse.ENCRYPTION).build(),
                Tokens.key("three", 2048));

        assertRefused("one", Reason.UNKNOWN_KEY);
        assertRefused("two", Reason.UNKNOWN_KEY);
    }

    @Test
    void a_token_without_a_key_id_fetches_nothing() {
        assertRefused(null, Reason.UNKNOWN_KEY);
        assertThat(server.fetches()).isZero();
    }

    private void assertRefused(String keyId, Reason reason) {
        assertThatThrownBy(() -> keys.find(keyId))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
