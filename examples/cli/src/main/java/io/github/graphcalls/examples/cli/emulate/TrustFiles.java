package io.github.graphcalls.examples.cli.emulate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.examples.cli.shell.ReadFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/**
 * The files of the certificate that clients have to trust.
 *
 * @param certificate the certificate in PEM
 * @param store a trust store of the same certificate, for Java, which reads no PEM
 */
record TrustFiles(Path certificate, Path store) {

    /** Writes the certificate to a file, by default a temporary one, and the trust store to a temporary file. */
    static TrustFiles write(String pem, Optional<Path> file) throws IOException {
        Path certificate = file.isPresent() ? file.get() : temporary(".pem");
        Files.writeString(certificate, pem);
        Path store = temporary(".jks");
        try (OutputStream out = Files.newOutputStream(store)) {
            // The certificates of this type are read without a password.
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

    /** Returns the problem of an emulator that does not start, such as a certificate that cannot be made in the temporary folder. */
    static SettingsException problem(RuntimeException e) {
        if (e.getCause() instanceof FileSystemException file) {
            return new SettingsException("--tls: no temporary file " + file.getFile() + " can be written: "
                    + ReadFailure.reason(file) + "; name another folder with java -Djava.io.tmpdir=FOLDER");
        }
        return new SettingsException((e instanceof UncheckedIOException ? "--port: " : "") + e.getMessage());
    }

    private static Path temporary(String suffix) throws IOException {
        Path file = Files.createTempFile("graph-emulator", suffix);
        file.toFile().deleteOnExit();
        return file;
    }
}
