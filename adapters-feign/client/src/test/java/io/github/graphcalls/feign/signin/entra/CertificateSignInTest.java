package io.github.graphcalls.feign.signin.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.BearerToken;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.signin.entra.keys.EncryptedKeys;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Signing in with a certificate, from each kind of file. */
class CertificateSignInTest extends SignInAtEndpoint {

    @Nested
    class With_a_certificate {

        private void signIn(Path file, String password) throws Exception {
            ClientCertificate read = ClientCertificate.read(file, Secret.of(password));
            SignIn signIn = EntraSignIn.withCertificate(application(), read);

            BearerToken token = signIn.over(transport, CLOCK).token(Optional.empty());

            assertThat(token.value().reveal()).isEqualTo("token-1");
            String[] assertion = endpoint.forms.get(0).get("client_assertion").split("\\.");
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(certificate.store().getCertificate("loopback").getPublicKey());
            signature.update((assertion[0] + "." + assertion[1]).getBytes(StandardCharsets.US_ASCII));
            assertThat(signature.verify(Base64.getUrlDecoder().decode(assertion[2])))
                    .isTrue();
            assertThat(read).hasToString("ClientCertificate[CN=graph-calls-test]");
        }

        @Test
        void a_certificate_in_pkcs_12_signs_an_assertion() throws Exception {
            signIn(certificate.file(), LoopbackCertificate.PASSWORD);
        }

        @Test
        void a_certificate_in_pem_signs_an_assertion() throws Exception {
            signIn(pem("PRIVATE KEY", key().getEncoded()), "");
        }

        @Test
        void a_certificate_in_pem_with_a_password_signs_an_assertion() throws Exception {
            signIn(pem("ENCRYPTED PRIVATE KEY", EncryptedKeys.key(key(), "pass")), "pass");
        }
    }

    @Nested
    class A_certificate_that_cannot_be_read {

        private String refusal(Path file, String password) {
            return catchThrowableOfType(
                            IllegalArgumentException.class, () -> ClientCertificate.read(file, Secret.of(password)))
                    .getMessage();
        }

        @Test
        void a_certificate_that_cannot_be_read_is_reported_with_its_file_and_without_its_content() throws Exception {
            assertThat(refusal(folder.resolve("nowhere.pem"), "")).endsWith("nowhere.pem: there is no such file");
            assertThat(refusal(certificate.file(), "wrong-password"))
                    .contains("certificate-password")
                    .doesNotContain("wrong-password");
            assertThat(refusal(pem("RSA PRIVATE KEY", key().getEncoded()), "")).contains("openssl pkcs8 -topk8");
            assertThat(refusal(
                            Files.writeString(folder.resolve("bare.pem"), block("PRIVATE KEY", key().getEncoded())),
                            ""))
                    .contains("there is no certificate beside the private key")
                    .doesNotContain(Base64.getMimeEncoder()
                            .encodeToString(key().getEncoded())
                            .substring(0, 40));
            assertThat(refusal(keyAlone("pass"), "pass")).contains("there is no certificate beside the private key");
            assertThat(refusal(pem("X", new byte[0]), "")).contains("there is no private key in it");
            assertThat(refusal(pem("ENCRYPTED PRIVATE KEY", EncryptedKeys.key(key(), "pass")), "word"))
                    .contains("certificate-password");
        }
    }

    private static PrivateKey key() throws Exception {
        return (PrivateKey) certificate.store().getKey("loopback", LoopbackCertificate.PASSWORD.toCharArray());
    }

    /** A store in PKCS#12 with a private key and no certificate. */
    private static Path keyAlone(String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("alone", EncryptedKeys.key(key(), password), null);
        Path file = Files.createTempFile(folder, "alone", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }

    private static Path pem(String kind, byte[] key) throws Exception {
        X509Certificate own = (X509Certificate) certificate.store().getCertificate("loopback");
        return Files.writeString(
                Files.createTempFile(folder, "key", ".pem"),
                "Bag Attributes\n" + block(kind, key) + block("CERTIFICATE", own.getEncoded()));
    }

    private static String block(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }
}
