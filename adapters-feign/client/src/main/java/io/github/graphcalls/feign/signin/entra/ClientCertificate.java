package io.github.graphcalls.feign.signin.entra;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What an application proves itself with: a private key, and the certificate that Entra knows it by. Immutable; prints the
 * certificate's subject alone.
 *
 * @param key the private key
 * @param chain the certificate, and whatever others lead from it to one that is trusted
 */
public record ClientCertificate(PrivateKey key, List<X509Certificate> chain) {

    /**
     * Checks that there is a certificate.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ClientCertificate {
        requireNonNull(key, "key");
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("there is no certificate beside the private key");
        }
    }

    /**
     * Reads a file in PEM (a PKCS#8 key and certificates) or in PKCS#12.
     *
     * @param file the file
     * @param password the password of the key or the store; an empty one for none
     * @return the certificate
     * @throws IllegalArgumentException if there is no file, or no key and certificate in it that can be read with the password,
     *     saying which; the message holds nothing of the file's content
     */
    public static ClientCertificate read(Path file, Secret password) {
        char[] letters = password.reveal().toCharArray();
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.contains("-----BEGIN ") ? KeyFile.pem(text, letters) : KeyFile.pkcs12(bytes, letters);
        } catch (NoSuchFileException none) {
            throw new IllegalArgumentException(file + ": there is no such file", none);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    file + ": expected a private key and its certificate, in PEM or PKCS#12, and their password: "
                            + unreadable.getMessage(),
                    unreadable);
        }
    }

    @Override
    public String toString() {
        return "ClientCertificate[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
