package io.github.graphcalls.callbacks;

import static io.github.graphcalls.callbacks.Tokens.KEY;
import static io.github.graphcalls.callbacks.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.callbacks.CallbackResult.Reason;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets with malformed keys, and without a usable one. */
class KeySetTest {

    private final VirtualTime time = VirtualTime.startingAt(NOW);
    private final FakeKeys server = new FakeKeys(KEY);
    private final SigningKeys keys = new SigningKeys(CallbackVerifierBuilder.DEFAULT_KEY_DOCUMENT, server, time);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"RSA\",\"kid\":\"bad\"}",
                "{\"kty\":\"RSA\",\"kid\":\"bad\",\"n\":\"AQAB\",\"e\":\"AQAB\",\"x5c\":[\"MIIxx\"]}",
                "{\"kty\":\"RSA\",\"kid\":\"bad\",\"n\":\"AQAB\",\"e\":\"AQAB\",\"exp\":\"x\"}",
                "{\"kty\":\"EC\",\"kid\":\"bad\",\"crv\":\"P-999\",\"x\":\"AA\",\"y\":\"AA\"}",
                "{\"kty\":\"AKP\",\"kid\":\"bad\"}",
                "{}",
                "[]",
                "5",
                "null"
            })
    void a_malformed_key_is_ignored(String malformed) throws RefusedException {
        String key = KEY.toPublicJWK().toJSONString();
        server.keySet("{\"keys\":[" + malformed + "," + key + "," + malformed + "]}");

        assertThat(keys.find("one").getKeyID()).isEqualTo("one");
        assertRefused("bad", Reason.UNKNOWN_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"one\",\"k\":\"AAAA\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"one\"}]}",
                "{\"keys\":null}",
                "{}",
                "[]",
                "no JSON"
            })
    void a_set_without_a_usable_key_replaces_no_known_key(String keySet) throws RefusedException {
        keys.find("one");
        server.keySet(keySet);
        time.advance(Duration.ofHours(3));

        assertRefused("two", Reason.KEYS_UNAVAILABLE);
        assertThat(keys.find("one").getKeyID()).isEqualTo("one");
    }

    @Test
    void a_known_key_is_used_for_a_day_while_the_set_has_no_usable_key() throws RefusedException {
        keys.find("one");
        server.keys();
        time.advance(Duration.ofDays(1).minusNanos(1));
        assertThat(keys.find("one").getKeyID()).isEqualTo("one");

        time.advance(Duration.ofNanos(1));
        assertRefused("one", Reason.KEYS_UNAVAILABLE);

        server.keys(KEY);
        time.advance(Duration.ofMinutes(1));
        assertThat(keys.find("one").getKeyID()).isEqualTo("one");
    }

    private void assertRefused(String keyId, Reason reason) {
        assertThatThrownBy(() -> keys.find(keyId))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
