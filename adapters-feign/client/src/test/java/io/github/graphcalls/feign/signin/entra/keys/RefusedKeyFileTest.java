package io.github.graphcalls.feign.signin.entra.keys;

import static io.github.graphcalls.feign.signin.entra.keys.TestKeys.block;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.EncryptedPrivateKeyInfo;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot sign in, which are refused before anything is asked. */
class RefusedKeyFileTest extends KeyFileTestCase {

    @Nested
    class A_key {

        @Test
        void a_key_without_its_certificate_is_refused() throws Exception {
            isRefused(keys.file(pem("k") + keys.certificateBlock("other")), "", "the private key is not that");
            isRefused(keys.file(pem("kco")), "", "the private key is not that");
            isRefused(keys.file(pem("k")), "", "there is no certificate beside the private key");
        }

        @Test
        void a_key_beside_another_key_is_refused() throws Exception {
            isRefused(keys.file(pem("kl") + keys.keyBlock("other")), "", "2 private keys");
            isRefused(keys.file(pem("kl") + pem("k")), "", "2 private keys");
            isRefused(keys.store("PKCS12", "opensesame", "leaf", "other"), "opensesame", "2 private keys");
            isRefused(keys.store("PKCS12", "opensesame", "leaf", "ec"), "opensesame", "2 private keys");
        }

        @Test
        void a_key_that_is_not_rsa_is_refused() throws Exception {
            isRefused(keys.store("PKCS12", "opensesame", "ec"), "opensesame", "RSA");
            isRefused(keys.file(keys.keyBlock("ec") + keys.certificateBlock("ec")), "", "RSA");
            isRefused(
                    keys.file(block("EC PRIVATE KEY", keys.key("ec").getEncoded()) + keys.certificateBlock("ec")),
                    "",
                    "RSA");
            isRefused(keys.file(keys.keyBlock("ec") + pem("l")), "", "RSA");
        }

        @Test
        void a_key_that_is_too_short_is_refused() throws Exception {
            isRefused(keys.file(keys.keyBlock("small") + keys.certificateBlock("small")), "", "2048");
        }

        @Test
        void a_key_in_pkcs_1_is_refused_encrypted_or_not() throws Exception {
            byte[] key = keys.key("leaf").getEncoded();
            isRefused(keys.file(block("RSA PRIVATE KEY", key) + pem("l")), "", "openssl pkcs8 -topk8");
            isRefused(
                    keys.file(block("RSA PRIVATE KEY", key)
                                    .replaceFirst(
                                            "-----\n",
                                            "-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A1B2C\n\n")
                            + pem("l")),
                    "opensesame",
                    "openssl pkcs8 -topk8");
        }

        @ParameterizedTest
        @ValueSource(strings = {"OPENSSH PRIVATE KEY", "DSA PRIVATE KEY", "ANY PRIVATE KEY"})
        void a_key_of_another_format_is_refused(String kind) throws Exception {
            isRefused(keys.file(block(kind, keys.key("leaf").getEncoded()) + pem("l")), "", "RSA");
        }

        @ParameterizedTest
        @CsvSource({"expired, expired at", "future, not valid before"})
        void a_key_whose_certificate_is_not_valid_now_is_refused(String alias, String problem) throws Exception {
            isRefused(keys.file(keys.keyBlock(alias) + keys.certificateBlock(alias)), "", problem);
            isRefused(keys.store("PKCS12", "opensesame", alias), "opensesame", problem);
        }
    }

    @Nested
    class A_password {

        @Test
        void a_wrong_or_missing_password_is_refused() throws Exception {
            String encrypted =
                    block("ENCRYPTED PRIVATE KEY", EncryptedKeys.key(keys.key("leaf"), "opensesame")) + pem("l");
            for (Path file : List.of(keys.store("PKCS12", "opensesame", "leaf"), keys.file(encrypted))) {
                isRefused(file, "the-other-word", "correct certificate-password");
                isRefused(file, "", "give it as certificate-password");
                isRefused(file, "\u00e4nother", "certificate-password");
            }
        }

        @Test
        void a_key_that_is_encrypted_without_parameters_is_refused() throws Exception {
            byte[] encrypted = new EncryptedPrivateKeyInfo("PBEWithMD5AndDES", new byte[16]).getEncoded();
            isRefused(
                    keys.file(block("ENCRYPTED PRIVATE KEY", encrypted) + pem("l")),
                    "opensesame",
                    "certificate-password");
        }
    }

    @Nested
    class A_file {

        @Test
        void a_file_that_is_missing_or_a_directory_is_refused() throws Exception {
            isRefused(folder.resolve("nowhere.pem"), "", "there is no such file");
            isRefused(folder, "", "directory");
            isRefused(keys.file(""), "", "empty");
            isRefused(keys.file(new byte[2 << 20]), "", "1 MiB");
        }

        @Test
        void a_file_in_another_format_is_refused() throws Exception {
            isRefused(keys.store("JKS", "opensesame", "leaf"), "opensesame", "keytool -importkeystore");
            isRefused(keys.store("JCEKS", "opensesame", "leaf"), "opensesame", "keytool -importkeystore");
            isRefused(keys.file(keys.certificate("leaf").getEncoded()), "", "PKCS#12");
            isRefused(keys.file(keys.key("leaf").getEncoded()), "", "PKCS#12");
            isRefused(keys.file("any words at all\nof a person\n"), "", "openssl pkcs12 -export");
            isRefused(keys.file(new byte[] {1, 2, 3}), "", "openssl pkcs12 -export");
            isRefused(keys.file(" \n"), "", "openssl pkcs12 -export");
            isRefused(keys.file(block("PKCS7", new byte[] {0x30, 0}) + pem("k")), "", "openssl pkcs7 -print_certs");
        }

        @Test
        void a_file_in_base64_is_refused() throws Exception {
            byte[] store = Files.readAllBytes(keys.store("PKCS12", "opensesame", "leaf"));
            isRefused(keys.file(Base64.getEncoder().encodeToString(store)), "opensesame", "base64 -d");
            isRefused(keys.file(Base64.getMimeEncoder().encodeToString(store) + "\r\n"), "opensesame", "base64 -d");
        }

        @Test
        void a_file_that_is_truncated_or_corrupt_is_refused() throws Exception {
            byte[] store = Files.readAllBytes(keys.store("PKCS12", "opensesame", "leaf"));
            isRefused(keys.file(Arrays.copyOf(store, store.length / 2)), "opensesame", "export");
            String pem = pem("kl");
            isRefused(keys.file(pem.substring(0, pem.length() / 2)), "", "copy the whole file");
            isRefused(keys.file(pem.substring(0, pem.length() - 30)), "", "copy the whole file");
            isRefused(keys.file(block("CERTIFICATE", new byte[] {0x30, 1, 2}) + pem("k")), "", "copy the whole file");
            isRefused(keys.file(block("PRIVATE KEY", new byte[] {1, 2, 3}) + pem("l")), "", "openssl pkcs8 -topk8");
            isRefused(
                    keys.file(block("ENCRYPTED PRIVATE KEY", new byte[] {1, 2, 3}) + pem("l")),
                    "opensesame",
                    "-v2 aes-256-cbc");
        }

        @Test
        void a_file_without_a_key_is_refused() throws Exception {
            isRefused(keys.file(pem("lc")), "", "there is no private key in it");
            isRefused(
                    keys.file(block("CERTIFICATE REQUEST", new byte[] {0x30, 0})), "", "there is no private key in it");
        }
    }
}
