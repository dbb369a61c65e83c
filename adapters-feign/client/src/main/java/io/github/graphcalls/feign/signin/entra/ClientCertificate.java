package io.github.graphcalls.feign.signin.entra;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.Secret;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.InstantSource;
import java.util.List;

/**
 * The credentials of an application: a private key, and its certificate, which is registered in Entra. Immutable; prints the
 * certificate's subject alone.
 *
 * @param key the private key, which is an RSA key
 * @param chain the certificate of the key, then those of its issuers
 */
public record ClientCertificate(PrivateKey key, List<X509Certificate> chain) {

    /**
     * Checks that the first certificate is that of the key.
     *
     * @throws IllegalArgumentException if there is none, if it belongs to another key, or if the key is not an RSA key
     */
    public ClientCertificate {
        requireNonNull(key, "key");
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("there is no certificate beside the private key; add it");
        }
        if (!key.getAlgorithm().equals("RSA")) {
            throw new IllegalArgumentException("the private key is a key for " + key.getAlgorithm()
                    + "; Entra takes RSA keys: create one with openssl genrsa, and a certificate of it");
        }
        if (!areOne(key, chain.get(0))) {
            throw new IllegalArgumentException("the private key is not that of the certificate; give the key that the"
                    + " certificate was issued for");
        }
    }

    /** Whether a certificate is that of a key. A key in hardware, which shows no modulus, matches any. */
    static boolean areOne(PrivateKey key, X509Certificate certificate) {
        return !(key instanceof RSAKey secret)
                || certificate.getPublicKey() instanceof RSAKey known
                        && known.getModulus().equals(secret.getModulus());
    }

    /**
     * Reads a file in PEM (one private key in PKCS#8 and certificates, in any order) or in PKCS#12. Of several certificates the
     * first of the chain is the one of the key.
     *
     * @param file the file
     * @param password the password of the key or the store; an empty one for none
     * @return the certificate
     * @throws IllegalArgumentException if there is no file, if the password does not open it, if it does not hold one RSA key
     *     with its certificate, or if that certificate is not valid now, saying what to do; the message is one line and holds
     *     nothing of the file's content
     */
    public static ClientCertificate read(Path file, Secret password) {
        return read(file, password, InstantSource.system());
    }

    /**
     * Reads a file as {@link #read(Path, Secret)} does, with the time of a clock.
     *
     * @param file the file
     * @param password the password of the key or the store; an empty one for none
     * @param clock the clock at which the certificate is valid; of several certificates of the key, the one that is valid is read
     * @return the certificate
     * @throws IllegalArgumentException as {@link #read(Path, Secret)} does
     */
    public static ClientCertificate read(Path file, Secret password, InstantSource clock) {
        return KeyFile.read(file, password, clock);
    }

    @Override
    public String toString() {
        return "ClientCertificate[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
