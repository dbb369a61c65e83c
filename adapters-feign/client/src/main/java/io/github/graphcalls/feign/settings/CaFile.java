package io.github.graphcalls.feign.settings;

import io.github.graphcalls.call.value.OneLine;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Reads the certificates that TLS trusts from a PEM file. */
final class CaFile {

    private CaFile() {}

    /** The trust of a file; empty without a file. */
    static Validation<String, Optional<SSLContext>> trust(Optional<String> name) {
        if (name.isEmpty()) {
            return Validation.valid(Optional.empty());
        }
        return ShownValue.file(KnownSettings.CA_FILE, name.get()).flatMap(file -> {
            try (InputStream pem = Files.newInputStream(file)) {
                return Validation.valid(Optional.of(trust(pem)));
            } catch (IOException | GeneralSecurityException | IllegalArgumentException refused) {
                return Validation.invalid(
                        "ca-file: " + OneLine.of(name.get()) + ": expected certificates in PEM, found "
                                + (Files.exists(file) ? "none that can be read" : "no such file"));
            }
        });
    }

    private static SSLContext trust(InputStream pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
            store.setCertificateEntry("ca-" + store.size(), each);
        }
        if (store.size() == 0) {
            throw new IllegalArgumentException("no certificate");
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
