package io.github.graphcalls.feign.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of an authority of the tests' own, made with the JDK's keytool. */
public final class Certificates {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final KeyStore KEYS = generate();
    private static final Map<String, KeyManagerFactory> MANAGERS = new ConcurrentHashMap<>();

    private Certificates() {}

    /** An identity for 127.0.0.1 that is good. */
    public static SSLContext good() {
        return identity("good");
    }

    /** An identity for 127.0.0.1 that has expired. */
    public static SSLContext expired() {
        return identity("expired");
    }

    /** An identity for another host. */
    public static SSLContext ofAnotherHost() {
        return identity("another");
    }

    /** An identity for 127.0.0.1 that no authority has signed. */
    public static SSLContext untrusted() {
        return identity("untrusted");
    }

    /** Trusts the authority. */
    public static SSLContext trust() {
        try {
            KeyStore authority = KeyStore.getInstance("PKCS12");
            authority.load(null, null);
            authority.setCertificateEntry("authority", KEYS.getCertificate("authority"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authority);
            return context(null, trust);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate of the authority. */
    public static String authorityPem() {
        try {
            String base64 = Base64.getMimeEncoder()
                    .encodeToString(KEYS.getCertificate("authority").getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext identity(String alias) {
        try {
            return context(MANAGERS.computeIfAbsent(alias, Certificates::managers), null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made once for each key: a store encrypts the key, ten thousand times over. */
    private static KeyManagerFactory managers(String alias) {
        try {
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            Certificate[] chain = KEYS.getCertificateChain(alias);
            one.setKeyEntry(alias, KEYS.getKey(alias, PASSWORD), PASSWORD, chain);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD);
            return keys;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext context(KeyManagerFactory keys, TrustManagerFactory trust)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(
                keys == null ? null : keys.getKeyManagers(), trust == null ? null : trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore generate() {
        try {
            Path store = Files.createTempDirectory("certificates").resolve("keys.p12");
            pair(store, "authority", "-ext", "bc:c", "-validity", "30");
            pair(store, "good", "-signer", "authority", "-ext", "san=ip:127.0.0.1", "-validity", "30");
            pair(store, "untrusted", "-ext", "san=ip:127.0.0.1", "-validity", "30");
            pair(store, "another", "-signer", "authority", "-ext", "san=dns:graph.example", "-validity", "30");
            pair(
                    store,
                    "expired",
                    "-signer",
                    "authority",
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-startdate",
                    "-9d",
                    "-validity",
                    "3");
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream input = Files.newInputStream(store)) {
                keys.load(input, PASSWORD);
            }
            Files.delete(store);
            Files.delete(store.getParent());
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pair(Path store, String alias, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + alias));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        try {
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
