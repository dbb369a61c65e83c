package io.github.graphcalls.examples.cli.emulate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/**
 * What a client has to trust, as files.
 *
 * @param certificate the certificate in PEM
 * @param store a trust store of the same certificate, for Java, which reads no PEM
 */
record TrustFiles(Path certificate, Path store) {

    /** Writes the certificate where it is wanted, or to a file that goes with this process, as the store does. */
    static TrustFiles write(String pem, Optional<Path> wanted) throws IOException {
        Path certificate = wanted.isPresent() ? wanted.get() : temporary(".pem");
        Files.writeString(certificate, pem);
        Path store = temporary(".jks");
        try (OutputStream out = Files.newOutputStream(store)) {
            // Of the JDK's types the one whose certificates are read without a password.
            KeyStore trusted = KeyStore.getInstance("JKS");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "emulator",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(pem.getBytes(US_ASCII))));
            trusted.store(out, "no secret".toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("no trust store: " + e.getMessage(), e);
        }
        return new TrustFiles(certificate.toAbsolutePath(), store);
    }

    private static Path temporary(String suffix) throws IOException {
        Path file = Files.createTempFile("graph-emulator", suffix);
        file.toFile().deleteOnExit();
        return file;
    }
}
