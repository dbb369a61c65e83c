package io.github.graphcalls.feign.signin.entra;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads a private key and its certificates from the two forms in which they are handed about. */
final class KeyFile {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

    private KeyFile() {}

    /** The first private key of a store, with its certificates. */
    static ClientCertificate pkcs12(byte[] bytes, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bytes), password);
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key) {
                // Null where there is a key alone.
                List<X509Certificate> chain = Stream.ofNullable(store.getCertificateChain(alias))
                        .flatMap(Stream::of)
                        .map(X509Certificate.class::cast)
                        .toList();
                return new ClientCertificate(key, chain);
            }
        }
        throw new IllegalArgumentException("there is no private key in it");
    }

    /** A private key in PKCS#8, encrypted or not, and the certificates beside it. */
    static ClientCertificate pem(String text, char[] password) throws GeneralSecurityException, IOException {
        PrivateKey key = null;
        List<X509Certificate> chain = new ArrayList<>();
        CertificateFactory certificates = CertificateFactory.getInstance("X.509");
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            byte[] bytes = Base64.getMimeDecoder().decode(block.group(2));
            switch (block.group(1)) {
                case "CERTIFICATE" ->
                    chain.add((X509Certificate) certificates.generateCertificate(new ByteArrayInputStream(bytes)));
                case "PRIVATE KEY" -> key = key(new PKCS8EncodedKeySpec(bytes));
                case "ENCRYPTED PRIVATE KEY" -> key = key(decrypted(bytes, password));
                case "RSA PRIVATE KEY" ->
                    throw new IllegalArgumentException(
                            "the private key is in PKCS#1; convert it with openssl pkcs8 -topk8");
                default -> {
                    // What else stands in the file is nothing to sign in with.
                }
            }
        }
        if (key == null) {
            throw new IllegalArgumentException("there is no private key in it");
        }
        return new ClientCertificate(key, chain);
    }

    private static PrivateKey key(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(spec);
    }

    private static PKCS8EncodedKeySpec decrypted(byte[] bytes, char[] password)
            throws GeneralSecurityException, IOException {
        EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(bytes);
        // What PBES2 encrypts with is named by its parameters.
        String algorithm = encrypted.getAlgParameters() == null
                ? encrypted.getAlgName()
                : encrypted.getAlgParameters().toString();
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.DECRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password)),
                encrypted.getAlgParameters());
        return encrypted.getKeySpec(cipher);
    }
}
