package io.github.graphcalls.examples.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A certificate for {@code localhost} that the JDK's {@code keytool} makes, which the server shows and the contestants trust. */
record Certificate(Path store) {

    private static final String PASSWORD = "loopback";

    static Certificate create() throws IOException, InterruptedException {
        Path store = Files.createTempDirectory("graph-calls").resolve("localhost.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int status = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("keytool ended with " + status);
        }
        return new Certificate(store);
    }

    List<String> shown() {
        return options("keyStore");
    }

    List<String> trusted() {
        return options("trustStore");
    }

    private List<String> options(String kind) {
        return List.of(
                "-Djavax.net.ssl." + kind + "=" + store,
                "-Djavax.net.ssl." + kind + "Password=" + PASSWORD,
                "-Djavax.net.ssl." + kind + "Type=PKCS12");
    }
}
