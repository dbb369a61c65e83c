package io.github.graphcalls.feign.signin.entra.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keys of every kind, made by {@code keytool}: {@code ca}, {@code leaf} that it issued, {@code other}, {@code ec},
 * {@code small} of 1024 bits, {@code expired} and {@code future}.
 */
public record TestKeys(Path folder, KeyStore store) {

    public static final String PASSWORD = "changeit-keys";

    private static KeyStore made;

    /** The keys, made once for all tests: each takes {@code keytool} most of a second. Files that a test asks for are in the folder. */
    public static synchronized TestKeys in(Path folder) throws Exception {
        if (made == null) {
            made = make(folder.resolve("keys.p12"));
        }
        return new TestKeys(folder, made);
    }

    private static KeyStore make(Path file) throws Exception {
        make(file, "ca", "RSA", "2048", "-ext", "bc:c");
        make(file, "leaf", "RSA", "2048", "-signer", "ca");
        make(file, "other", "RSA", "2048");
        make(file, "ec", "EC", "256");
        make(file, "small", "RSA", "1024");
        make(file, "expired", "RSA", "2048", "-startdate", "-10d");
        make(file, "future", "RSA", "2048", "-startdate", "+10d");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void make(Path file, String alias, String algorithm, String bits, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of("-genkeypair", "-keyalg", algorithm, "-keysize", bits));
        command.addAll(List.of("-validity", "2", "-dname", "CN=" + alias, "-storetype", "PKCS12"));
        command.addAll(List.of(more));
        run(file, alias, command.toArray(String[]::new));
    }

    private static void run(Path file, String alias, String... options) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool, "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-alias", alias, "-keystore", file.toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling(alias + ".log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> "keytool " + alias).isZero();
    }

    /** A certificate of the same key, which is valid for ten days from a date on. */
    public String reissued(String alias, String startDate) throws Exception {
        Path file = store("PKCS12", PASSWORD, alias);
        run(file, alias, "-selfcert", "-validity", "10", "-startdate", startDate);
        KeyStore reissued = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        return block("CERTIFICATE", reissued.getCertificate(alias).getEncoded());
    }

    public PrivateKey key(String alias) {
        try {
            return (PrivateKey) store.getKey(alias, PASSWORD.toCharArray());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate certificate(String alias) {
        try {
            return (X509Certificate) store.getCertificate(alias);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String keyBlock(String alias) {
        return block("PRIVATE KEY", key(alias).getEncoded());
    }

    public String certificateBlock(String alias) {
        try {
            return block("CERTIFICATE", certificate(alias).getEncoded());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static String block(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }

    public Path file(String content) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "key", ".pem"), content);
    }

    public Path file(byte[] content) throws Exception {
        return Files.write(Files.createTempFile(folder, "key", ".bin"), content);
    }

    /** A store of its own, in PKCS#12 or another format, with the keys of some aliases. */
    public Path store(String format, String password, String... aliases) throws Exception {
        return store(format, password, List.of(), aliases);
    }

    /** As above, with certificates of their own beside the keys, whose chains end at the certificate of the key. */
    public Path store(String format, String password, List<String> certificates, String... aliases) throws Exception {
        KeyStore some = KeyStore.getInstance(format);
        some.load(null, null);
        for (String alias : certificates) {
            some.setCertificateEntry(alias, certificate(alias));
        }
        for (String alias : aliases) {
            Certificate[] chain =
                    certificates.isEmpty() ? store.getCertificateChain(alias) : new Certificate[] {certificate(alias)};
            some.setKeyEntry(alias, key(alias), password.toCharArray(), chain);
        }
        Path file = Files.createTempFile(folder, "store", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            some.store(out, password.toCharArray());
        }
        return file;
    }
}
