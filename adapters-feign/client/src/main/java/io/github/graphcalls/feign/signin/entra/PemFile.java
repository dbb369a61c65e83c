package io.github.graphcalls.feign.signin.entra;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads keys and certificates from PEM: blocks between BEGIN and END, with any text around them. */
final class PemFile {

    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----");
    private static final String TO_PKCS8 = "convert it with openssl pkcs8 -topk8";

    private final List<PrivateKey> keys = new ArrayList<>();
    private final List<X509Certificate> certificates = new ArrayList<>();
    private final char[] password;

    private PemFile(char[] password) {
        this.password = password;
    }

    static KeyFileContent read(String text, char[] password) throws GeneralSecurityException {
        PemFile file = new PemFile(password);
        Matcher begin = BEGIN.matcher(text);
        for (int from = 0; begin.find(from); ) {
            String end = "-----END " + begin.group(1) + "-----";
            int until = text.indexOf(end, begin.end());
            if (until == -1) {
                throw new IllegalArgumentException("a block of it has no end; copy the whole file");
            }
            file.add(begin.group(1), text.substring(begin.end(), until));
            from = until;
        }
        return new KeyFileContent(file.keys, file.certificates);
    }

    private void add(String kind, String content) throws GeneralSecurityException {
        switch (kind) {
            case "CERTIFICATE", "X509 CERTIFICATE" -> certificates.add(certificate(bytes(content)));
            case "PRIVATE KEY" -> keys.add(key(bytes(content)));
            case "ENCRYPTED PRIVATE KEY" -> keys.add(key(decrypted(bytes(content))));
            case "RSA PRIVATE KEY" -> throw new IllegalArgumentException("the private key is in PKCS#1; " + TO_PKCS8);
            case "PKCS7", "CMS" ->
                throw new IllegalArgumentException(
                        "the certificates are in PKCS#7; convert them with openssl pkcs7 -print_certs");
            default -> {
                if (kind.endsWith("PRIVATE KEY")) {
                    throw new IllegalArgumentException(
                            "the private key is no RSA key in PKCS#8; Entra takes RSA: " + TO_PKCS8 + " if it is one");
                }
                // Other blocks, such as parameters, are not needed.
            }
        }
    }

    private static byte[] bytes(String content) {
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("a block of it is no Base64; copy the whole file");
        }
    }

    private static X509Certificate certificate(byte[] bytes) throws CertificateException {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException broken) {
            throw new IllegalArgumentException("a certificate in it cannot be read; copy the whole file");
        }
    }

    private static PrivateKey key(byte[] bytes) throws GeneralSecurityException {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(bytes);
        for (String algorithm : List.of("RSA", "EC", "RSASSA-PSS", "EdDSA", "DSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException | NoSuchAlgorithmException other) {
                // The key is one of another algorithm, which ClientCertificate refuses with its name.
            }
        }
        throw new IllegalArgumentException(
                "the private key cannot be read; expected an RSA key in PKCS#8: " + TO_PKCS8);
    }

    private byte[] decrypted(byte[] bytes) {
        EncryptedPrivateKeyInfo encrypted = encrypted(bytes);
        AlgorithmParameters parameters = encrypted.getAlgParameters();
        // The parameters name the algorithm of PBES2; those of PBES1 would print bytes of the file.
        String algorithm = parameters != null && parameters.getAlgorithm().equals("PBES2")
                ? parameters.toString()
                : encrypted.getAlgName();
        try {
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password)),
                    parameters);
            return encrypted.getKeySpec(cipher).getEncoded();
        } catch (NoSuchAlgorithmException unknown) {
            throw unknownEncryption();
        } catch (GeneralSecurityException wrong) {
            throw Pkcs12File.wrongPassword(password);
        }
    }

    private static EncryptedPrivateKeyInfo encrypted(byte[] bytes) {
        try {
            return new EncryptedPrivateKeyInfo(bytes);
        } catch (IOException unknown) {
            throw unknownEncryption();
        }
    }

    private static IllegalArgumentException unknownEncryption() {
        return new IllegalArgumentException(
                "the private key is encrypted in a way that Java does not know; " + TO_PKCS8 + " -v2 aes-256-cbc");
    }
}
