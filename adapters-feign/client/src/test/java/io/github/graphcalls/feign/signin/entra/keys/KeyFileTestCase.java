package io.github.graphcalls.feign.signin.entra.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.entra.ClientCertificate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Files with keys and certificates, in PEM and PKCS#12, and how they are read or refused. */
public abstract class KeyFileTestCase {

    @TempDir
    public static Path folder;

    public static TestKeys keys;

    @BeforeAll
    public static void make() throws Exception {
        keys = TestKeys.in(folder);
    }

    public static ClientCertificate read(Path file, String password) {
        return ClientCertificate.read(file, Secret.of(password));
    }

    /** Any order of these: {@code k} the key, {@code l} its certificate, {@code c} that of the CA, {@code o} another one. */
    public static String pem(String order) {
        StringBuilder pem = new StringBuilder();
        for (char each : order.toCharArray()) {
            pem.append(
                    switch (each) {
                        case 'k' -> keys.keyBlock("leaf");
                        case 'l' -> keys.certificateBlock("leaf");
                        case 'c' -> keys.certificateBlock("ca");
                        case 'o' -> keys.certificateBlock("other");
                        default -> throw new IllegalArgumentException(order);
                    });
        }
        return pem.toString();
    }

    /** Refused on one line, which names the file and the remedy, and without anything that the file or the password holds. */
    public static void isRefused(Path file, String password, String remedy) throws Exception {
        IllegalArgumentException refusal =
                catchThrowableOfType(IllegalArgumentException.class, () -> read(file, password));

        assertThat(refusal).hasNoCause();
        assertThat(refusal.getMessage())
                .startsWith(file + ": ")
                .contains(remedy)
                .hasLineCount(1)
                .hasSizeLessThan(400)
                .matches("[ -~]*");
        if (!password.isEmpty()) {
            assertThat(refusal.getMessage()).doesNotContain(password);
        }
        if (Files.isRegularFile(file)) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String line : content.split("\\R")) {
                if (line.length() > 20) {
                    assertThat(refusal.getMessage()).doesNotContain(line, line.substring(line.length() - 20));
                }
            }
        }
    }
}
