package io.github.graphcalls.feign.signin.entra;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads keys and certificates from a PKCS#12 store. */
final class Pkcs12File {

    private static final String EXPORT = "openssl pkcs12 -export";

    private Pkcs12File() {}

    static KeyFileContent read(byte[] bytes, char[] password) throws GeneralSecurityException {
        KeyStore store = loaded(bytes, password);
        List<PrivateKey> keys = new ArrayList<>();
        Set<X509Certificate> certificates = new LinkedHashSet<>();
        for (String alias : Collections.list(store.aliases())) {
            if (key(store, alias, password) instanceof PrivateKey key) {
                keys.add(key);
            }
            Certificate[] chain = store.getCertificateChain(alias);
            for (Certificate each : chain == null ? new Certificate[] {store.getCertificate(alias)} : chain) {
                if (each instanceof X509Certificate certificate) {
                    certificates.add(certificate);
                }
            }
        }
        return new KeyFileContent(keys, List.copyOf(certificates));
    }

    private static KeyStore loaded(byte[] bytes, char[] password) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(new ByteArrayInputStream(bytes), password);
            return store;
        } catch (IOException refused) {
            throw refused.getCause() instanceof UnrecoverableKeyException
                    ? wrongPassword(password)
                    : new IllegalArgumentException(
                            "it is DER, but no PKCS#12 store that Java can read; give PEM, or export key"
                                    + " and certificate with " + EXPORT);
        }
    }

    private static Key key(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        try {
            return store.getKey(alias, password);
        } catch (UnrecoverableKeyException other) {
            throw new IllegalArgumentException(
                    "the private key has another password than its store; export both with one" + " password, with "
                            + EXPORT);
        }
    }

    static IllegalArgumentException wrongPassword(char[] password) {
        return new IllegalArgumentException(
                password.length == 0
                        ? "it has a password; give it as certificate-password"
                        : "the password does not open it; correct certificate-password");
    }
}
