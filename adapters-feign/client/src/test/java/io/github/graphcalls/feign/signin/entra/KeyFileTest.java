package io.github.graphcalls.feign.signin.entra;

import static io.github.graphcalls.feign.signin.entra.TestKeys.block;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.graphcalls.call.value.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with a private key: those that can sign in, and those that are refused before anything is asked. */
class KeyFileTest {

    @TempDir
    static Path folder;

    private static TestKeys keys;

    @BeforeAll
    static void make() throws Exception {
        keys = TestKeys.in(folder);
    }

    private static ClientCertificate read(Path file, String password) {
        return ClientCertificate.read(file, Secret.of(password));
    }

    /** Any order of these: {@code k} the key, {@code l} its certificate, {@code c} that of the CA, {@code o} another one. */
    private static String pem(String order) {
        StringBuilder pem = new StringBuilder();
        for (char each : order.toCharArray()) {
            pem.append(
                    switch (each) {
                        case 'k' -> keys.keyBlock("leaf");
                        case 'l' -> keys.certificateBlock("leaf");
                        case 'c' -> keys.certificateBlock("ca");
                        case 'o' -> keys.certificateBlock("other");
                        default -> throw new IllegalArgumentException(order);
                    });
        }
        return pem.toString();
    }

    private static void isOfTheLeaf(ClientCertificate read) {
        assertThat(read.key()).isEqualTo(keys.key("leaf"));
        assertThat(read.chain()).first().isEqualTo(keys.certificate("leaf"));
    }

    @Nested
    class The_certificate {

        @ParameterizedTest
        @ValueSource(strings = {"klc", "kcl", "ckl", "clk", "lck", "lkc", "kocl", "olkc", "kllc"})
        void in_PEM_is_that_of_the_key_in_any_order(String order) throws Exception {
            ClientCertificate read = read(keys.file(pem(order)), "");

            isOfTheLeaf(read);
            assertThat(read.chain()).containsExactly(keys.certificate("leaf"), keys.certificate("ca"));
            assertThat(read).hasToString("ClientCertificate[CN=leaf]");
        }

        @Test
        void in_PKCS_12_is_that_of_the_key() throws Exception {
            ClientCertificate read = read(keys.store("PKCS12", "opensesame", "leaf"), "opensesame");

            isOfTheLeaf(read);
            assertThat(read.chain()).hasSize(2);
        }

        @Test
        void is_found_between_other_text_and_with_any_line_ends() throws Exception {
            String bag = "Bag Attributes\n    localKeyID: 01 02 - 03\nsubject=CN = leaf\n";

            isOfTheLeaf(read(keys.file(bag + pem("kc") + bag + pem("l")), ""));
            isOfTheLeaf(read(keys.file(pem("kcl").replace("\r", "").replace("\n", "\r\n")), ""));
            isOfTheLeaf(read(keys.file(pem("kcl").replace("\r", "").replace("\n", "\r")), ""));
            isOfTheLeaf(read(keys.file("\ufeff" + pem("kcl")), ""));
            isOfTheLeaf(read(keys.file(pem("kcl").replace("CERTIFICATE", "X509 CERTIFICATE")), ""));
            isOfTheLeaf(read(keys.file(block("EC PARAMETERS", new byte[] {6, 1, 1}) + pem("kcl")), ""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PBEWithMD5AndDES", "PBEWithSHA1AndDESede", "PBEWithSHA1AndRC2_40"})
        void is_read_beside_a_key_that_PBES1_encrypts(String algorithm) throws Exception {
            String encrypted =
                    block("ENCRYPTED PRIVATE KEY", Encrypted.byPbes1(keys.key("leaf"), "opensesame", algorithm));

            isOfTheLeaf(read(keys.file(encrypted + pem("l")), "opensesame"));
            isRefused(keys.file(encrypted + pem("l")), "another", "certificate-password");
        }

        @Test
        void is_read_beside_a_key_that_PBES2_encrypts() throws Exception {
            isOfTheLeaf(read(
                    keys.file(
                            block("ENCRYPTED PRIVATE KEY", Encrypted.key(keys.key("leaf"), "opensesame")) + pem("cl")),
                    "opensesame"));
        }

        @Test
        void that_code_gives_has_to_be_that_of_the_key_too() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new ClientCertificate(
                            keys.key("leaf"), List.of(keys.certificate("ca"), keys.certificate("leaf"))));
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new ClientCertificate(keys.key("ec"), List.of(keys.certificate("ec"))))
                    .withMessageContaining("RSA");
        }
    }

    /** Refused on one line, which names the file and the remedy, and without anything that the file or the password holds. */
    private static void isRefused(Path file, String password, String remedy) throws Exception {
        IllegalArgumentException refusal =
                catchThrowableOfType(IllegalArgumentException.class, () -> read(file, password));

        assertThat(refusal).hasNoCause();
        assertThat(refusal.getMessage())
                .startsWith(file + ": ")
                .contains(remedy)
                .hasLineCount(1)
                .hasSizeLessThan(400)
                .matches("[ -~]*");
        if (!password.isEmpty()) {
            assertThat(refusal.getMessage()).doesNotContain(password);
        }
        if (Files.isRegularFile(file)) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String line : content.split("\\R")) {
                if (line.length() > 20) {
                    assertThat(refusal.getMessage()).doesNotContain(line, line.substring(line.length() - 20));
                }
            }
        }
    }

    @Nested
    class A_key {

        @Test
        void that_belongs_to_no_certificate_is_refused() throws Exception {
            isRefused(keys.file(pem("k") + keys.certificateBlock("other")), "", "the private key is not that");
            isRefused(keys.file(pem("kco")), "", "the private key is not that");
            isRefused(keys.file(pem("k")), "", "there is no certificate beside the private key");
        }

        @Test
        void beside_another_key_is_refused() throws Exception {
            isRefused(keys.file(pem("kl") + keys.keyBlock("other")), "", "2 private keys");
            isRefused(keys.file(pem("kl") + pem("k")), "", "2 private keys");
            isRefused(keys.store("PKCS12", "opensesame", "leaf", "other"), "opensesame", "2 private keys");
            isRefused(keys.store("PKCS12", "opensesame", "leaf", "ec"), "opensesame", "2 private keys");
        }

        @Test
        void that_is_no_RSA_key_is_refused() throws Exception {
            isRefused(keys.store("PKCS12", "opensesame", "ec"), "opensesame", "RSA");
            isRefused(keys.file(keys.keyBlock("ec") + keys.certificateBlock("ec")), "", "RSA");
            isRefused(
                    keys.file(block("EC PRIVATE KEY", keys.key("ec").getEncoded()) + keys.certificateBlock("ec")),
                    "",
                    "RSA");
            isRefused(keys.file(keys.keyBlock("ec") + pem("l")), "", "RSA");
        }

        @Test
        void that_is_too_short_is_refused() throws Exception {
            isRefused(keys.file(keys.keyBlock("small") + keys.certificateBlock("small")), "", "2048");
        }

        @Test
        void in_PKCS_1_is_refused_encrypted_or_not() throws Exception {
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
        void of_another_format_is_refused(String kind) throws Exception {
            isRefused(keys.file(block(kind, keys.key("leaf").getEncoded()) + pem("l")), "", "RSA");
        }

        @ParameterizedTest
        @CsvSource({"expired, expired at", "future, not valid before"})
        void whose_certificate_is_not_valid_now_is_refused(String alias, String problem) throws Exception {
            isRefused(keys.file(keys.keyBlock(alias) + keys.certificateBlock(alias)), "", problem);
            isRefused(keys.store("PKCS12", "opensesame", alias), "opensesame", problem);
        }
    }

    @Nested
    class A_password {

        @Test
        void that_is_wrong_or_missing_is_refused() throws Exception {
            String encrypted = block("ENCRYPTED PRIVATE KEY", Encrypted.key(keys.key("leaf"), "opensesame")) + pem("l");
            for (Path file : List.of(keys.store("PKCS12", "opensesame", "leaf"), keys.file(encrypted))) {
                isRefused(file, "the-other-word", "certificate-password");
                isRefused(file, "", "certificate-password");
                isRefused(file, "\u00e4nother", "certificate-password");
            }
        }
    }

    @Nested
    class A_file {

        @Test
        void that_is_not_there_or_no_file_is_refused() throws Exception {
            isRefused(folder.resolve("nowhere.pem"), "", "there is no such file");
            isRefused(folder, "", "directory");
            isRefused(keys.file(""), "", "empty");
            isRefused(keys.file(new byte[2 << 20]), "", "1 MiB");
        }

        @Test
        void in_another_format_is_refused() throws Exception {
            isRefused(keys.store("JKS", "opensesame", "leaf"), "opensesame", "keytool -importkeystore");
            isRefused(keys.store("JCEKS", "opensesame", "leaf"), "opensesame", "keytool -importkeystore");
            isRefused(keys.file(keys.certificate("leaf").getEncoded()), "", "PKCS#12");
            isRefused(keys.file(keys.key("leaf").getEncoded()), "", "PKCS#12");
            isRefused(keys.file("any words at all\nof a person\n"), "", "openssl pkcs12 -export");
            isRefused(keys.file(new byte[] {1, 2, 3}), "", "openssl pkcs12 -export");
            isRefused(keys.file(block("PKCS7", new byte[] {0x30, 0}) + pem("k")), "", "openssl pkcs7 -print_certs");
        }

        @Test
        void in_Base64_is_refused() throws Exception {
            byte[] store = Files.readAllBytes(keys.store("PKCS12", "opensesame", "leaf"));
            isRefused(keys.file(Base64.getEncoder().encodeToString(store)), "opensesame", "base64 -d");
            isRefused(keys.file(Base64.getMimeEncoder().encodeToString(store) + "\r\n"), "opensesame", "base64 -d");
        }

        @Test
        void that_is_cut_or_broken_is_refused() throws Exception {
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
        void without_a_key_is_refused() throws Exception {
            isRefused(keys.file(pem("lc")), "", "there is no private key in it");
            isRefused(
                    keys.file(block("CERTIFICATE REQUEST", new byte[] {0x30, 0})), "", "there is no private key in it");
        }
    }
}
