package io.github.graphcalls.emulator.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A self-signed certificate for this machine, made with the JDK's {@code keytool}. The key does not leave this process and a
 * temporary folder that only its user can read, which is deleted at once.
 *
 * @param context the TLS context of a server with this certificate
 * @param pem the certificate in PEM, for clients to trust
 */
public record TlsCertificate(SSLContext context, String pem) {

    private static final String ALIAS = "emulator";
    private static final String PASSWORD = "GRAPH_EMULATOR_STORE";
    /** macOS and iOS require the certificate of a server to have the purpose {@code serverAuth}. */
    private static final String OPTIONS =
            "-genkeypair -alias " + ALIAS + " -keyalg EC -groupname secp256r1 -ext bc=ca:true"
                    + " -ext eku=serverAuth -validity 30 -storetype PKCS12 -storepass:env " + PASSWORD;

    private static final int TIMEOUT = 60;
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "0:0:0:0:0:0:0:0", "::");

    /**
     * Makes a certificate for {@code localhost}, {@code 127.0.0.1}, {@code ::1} and one more host.
     *
     * @param host another host, or one of these; the wildcard address stands for every address of this machine
     * @return the certificate
     * @throws IOException if the JDK has no {@code keytool} or it fails
     */
    public static TlsCertificate create(String host) throws IOException {
        Path folder = Files.createTempDirectory("graph-emulator");
        Path store = folder.resolve("store.p12");
        try {
            String password = UUID.randomUUID().toString();
            keytool(store, password, host);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, password.toCharArray());
            }
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return new TlsCertificate(context, pem(keys.getCertificate(ALIAS).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(store);
            Files.deleteIfExists(folder);
        }
    }

    private static void keytool(Path store, String password, String host) throws IOException {
        List<String> command = new ArrayList<>(List.of(OPTIONS.split(" ")));
        command.add(
                0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-dname", "CN=graph-calls emulator", "-ext", "san=" + names(host)));
        command.addAll(List.of("-keystore", store.toString()));
        ProcessBuilder keytool = new ProcessBuilder(command);
        keytool.environment().put(PASSWORD, password);
        Process process = keytool.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), US_ASCII);
        try {
            if (!process.waitFor(TIMEOUT, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool made no certificate: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", e);
        } finally {
            process.destroy();
        }
    }

    private static String names(String host) throws IOException {
        Set<String> names = new LinkedHashSet<>(List.of("dns:localhost", "ip:127.0.0.1", "ip:0:0:0:0:0:0:0:1"));
        names.add((host.matches("[\\d.]+|.*:.*") ? "ip:" : "dns:") + host);
        if (EVERYWHERE.contains(host)) {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    // A link-local address ends with the name of its interface, which is no part of a certificate.
                    .map(address -> "ip:" + address.getHostAddress().replaceFirst("%.*", ""))
                    .forEach(names::add);
        }
        return String.join(",", names);
    }

    private static String pem(byte[] certificate) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }

    @Override
    public String toString() {
        return "TlsCertificate[self-signed]";
    }
}
