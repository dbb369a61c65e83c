package io.github.graphcalls.feign.signin.entra;

import java.security.PrivateKey;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The private keys and certificates of a file, in the order of the file. */
record KeyFileContent(List<PrivateKey> keys, List<X509Certificate> certificates) {

    private static final int MIN_BITS = 2048;

    /**
     * Returns the one key, and its certificate before those of its issuers.
     *
     * @throws IllegalArgumentException if they cannot be used to sign in; the message contains the remedy
     */
    ClientCertificate certificate(InstantSource clock) {
        if (keys.size() != 1) {
            throw new IllegalArgumentException(
                    keys.isEmpty()
                            ? "there is no private key in it; add it: in PKCS#8, or encrypted in PKCS#12"
                            : "there are " + keys.size() + " private keys in it; leave the one of the certificate");
        }
        Date now = Date.from(clock.instant());
        PrivateKey key = keys.get(0);
        X509Certificate leaf = certificates.stream()
                .filter(each -> ClientCertificate.areOne(key, each))
                .max(Comparator.comparing((X509Certificate each) -> isValid(each, now))
                        .thenComparing(X509Certificate::getNotAfter))
                .orElseGet(() -> certificates.stream().findFirst().orElse(null));
        ClientCertificate found = new ClientCertificate(key, leaf == null ? List.of() : chainFrom(leaf));
        if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < MIN_BITS) {
            throw new IllegalArgumentException(
                    "the private key has " + rsa.getModulus().bitLength() + " bits; Entra takes no less than "
                            + MIN_BITS + ": create another one");
        }
        checkValid(leaf, now);
        return found;
    }

    private List<X509Certificate> chainFrom(X509Certificate leaf) {
        List<X509Certificate> chain = new ArrayList<>(List.of(leaf));
        for (Optional<X509Certificate> next = issuerOf(leaf);
                next.filter(each -> !chain.contains(each)).isPresent(); ) {
            chain.add(next.get());
            next = issuerOf(next.get());
        }
        return chain;
    }

    private Optional<X509Certificate> issuerOf(X509Certificate issued) {
        return certificates.stream()
                .filter(each -> each.getSubjectX500Principal().equals(issued.getIssuerX500Principal()))
                .findFirst();
    }

    private static boolean isValid(X509Certificate certificate, Date now) {
        return !now.before(certificate.getNotBefore()) && !now.after(certificate.getNotAfter());
    }

    private static void checkValid(X509Certificate leaf, Date now) {
        try {
            leaf.checkValidity(now);
        } catch (CertificateExpiredException over) {
            throw new IllegalArgumentException(
                    "the certificate expired at " + leaf.getNotAfter().toInstant() + "; give its successor");
        } catch (CertificateNotYetValidException early) {
            throw new IllegalArgumentException("the certificate is not valid before "
                    + leaf.getNotBefore().toInstant() + "; check the clock, or give its predecessor");
        }
    }
}
