package io.github.graphcalls.feign.signin.entra.keys;

import static io.github.graphcalls.feign.signin.entra.keys.TestKeys.block;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.entra.ClientCertificate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with a private key and its certificate, which can sign in. */
class KeyFileTest extends KeyFileTestCase {

    private static void isOfTheLeaf(ClientCertificate read) {
        assertThat(read.key()).isEqualTo(keys.key("leaf"));
        assertThat(read.chain()).first().isEqualTo(keys.certificate("leaf"));
    }

    @Nested
    class The_certificate {

        @ParameterizedTest
        @ValueSource(strings = {"klc", "kcl", "ckl", "clk", "lck", "lkc", "kocl", "olkc", "kllc"})
        void the_certificate_in_pem_is_that_of_the_key_in_any_order(String order) throws Exception {
            ClientCertificate read = read(keys.file(pem(order)), "");

            isOfTheLeaf(read);
            assertThat(read.chain()).containsExactly(keys.certificate("leaf"), keys.certificate("ca"));
            assertThat(read).hasToString("ClientCertificate[CN=leaf]");
        }

        @Test
        void the_certificate_in_pkcs_12_is_that_of_the_key() throws Exception {
            ClientCertificate read = read(keys.store("PKCS12", "opensesame", "leaf"), "opensesame");

            isOfTheLeaf(read);
            assertThat(read.chain()).hasSize(2);
        }

        @Test
        void the_certificate_in_pkcs_12_may_have_that_of_its_issuer_beside_it() throws Exception {
            Path file = keys.store("PKCS12", "opensesame", List.of("ca"), "leaf");

            assertThat(read(file, "opensesame").chain())
                    .containsExactly(keys.certificate("leaf"), keys.certificate("ca"));
        }

        @Test
        void the_certificate_is_read_from_a_file_of_at_most_1_mib() throws Exception {
            String pem = pem("kl");
            String padded = pem + " ".repeat((1 << 20) - pem.length());

            isOfTheLeaf(read(keys.file(padded), ""));
            isRefused(keys.file(padded + " "), "", "1 MiB");
        }

        @Test
        void the_certificate_is_found_between_other_text_and_with_any_line_ends() throws Exception {
            String bag = "Bag Attributes\n    localKeyID: 01 02 - 03\nsubject=CN = leaf\n";

            isOfTheLeaf(read(keys.file(bag + pem("kc") + bag + pem("l")), ""));
            isOfTheLeaf(read(keys.file(pem("kcl").replace("\r", "").replace("\n", "\r\n")), ""));
            isOfTheLeaf(read(keys.file(pem("kcl").replace("\r", "").replace("\n", "\r")), ""));
            isOfTheLeaf(read(keys.file("\ufeff" + pem("kcl")), ""));
            isOfTheLeaf(read(keys.file(pem("kcl").replace("CERTIFICATE", "X509 CERTIFICATE")), ""));
            isOfTheLeaf(read(keys.file(block("EC PARAMETERS", new byte[] {6, 1, 1}) + pem("kcl")), ""));
        }

        @Test
        void the_certificate_of_a_key_with_two_certificates_is_the_one_that_is_valid_now() throws Exception {
            Path file = keys.file(pem("kl") + keys.reissued("leaf", "+1d"));
            Instant inFiveDays = Instant.now().plus(Duration.ofDays(5));

            isOfTheLeaf(read(file, ""));
            assertThat(ClientCertificate.read(file, Secret.of(""), () -> inFiveDays)
                            .chain()
                            .get(0))
                    .isNotEqualTo(keys.certificate("leaf"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PBEWithMD5AndDES", "PBEWithSHA1AndDESede", "PBEWithSHA1AndRC2_40"})
        void the_certificate_is_read_beside_a_key_that_pbes1_encrypts(String algorithm) throws Exception {
            String encrypted =
                    block("ENCRYPTED PRIVATE KEY", EncryptedKeys.byPbes1(keys.key("leaf"), "opensesame", algorithm));

            isOfTheLeaf(read(keys.file(encrypted + pem("l")), "opensesame"));
            isRefused(keys.file(encrypted + pem("l")), "another", "correct certificate-password");
            isRefused(keys.file(encrypted + pem("l")), "", "give it as certificate-password");
        }

        @Test
        void the_certificate_is_read_beside_a_key_that_pbes2_encrypts() throws Exception {
            isOfTheLeaf(read(
                    keys.file(block("ENCRYPTED PRIVATE KEY", EncryptedKeys.key(keys.key("leaf"), "opensesame"))
                            + pem("cl")),
                    "opensesame"));
        }

        @Test
        void a_certificate_that_is_given_in_code_has_to_be_that_of_the_key() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new ClientCertificate(
                            keys.key("leaf"), List.of(keys.certificate("ca"), keys.certificate("leaf"))));
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new ClientCertificate(keys.key("ec"), List.of(keys.certificate("ec"))))
                    .withMessageContaining("RSA");
        }
    }
}
