package io.github.graphcalls.feign.signin.entra;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;

/** Reads a private key and its certificate from a file, by what the file begins with. */
final class KeyFile {

    private static final String EXPECTED =
            ": expected a private key and its certificate, in PEM or PKCS#12, and their password: ";
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int DER_SEQUENCE = 0x30;
    private static final int JKS = 0xFEEDFEED;
    private static final int JCEKS = 0xCECECECE;

    private KeyFile() {}

    static ClientCertificate read(Path file, Secret password, InstantSource clock) {
        String name = OneLine.of(file.toString());
        try {
            return read(bytes(file), password.reveal().toCharArray()).certificate(clock);
        } catch (NoSuchFileException none) {
            throw new IllegalArgumentException(name + ": there is no such file");
        } catch (AccessDeniedException denied) {
            throw new IllegalArgumentException(name + ": may not be read; check its permissions");
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(name + EXPECTED + refused.getMessage());
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            // Its message may quote the file, and so may that of its cause.
            throw new IllegalArgumentException(name + EXPECTED + "it cannot be read ("
                    + unreadable.getClass().getSimpleName() + "); export it again");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("it is a directory; give the file in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length == 0 || bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException(
                        (bytes.length == 0 ? "it is empty" : "it has more than 1 MiB") + "; export it again");
            }
            return bytes;
        }
    }

    private static KeyFileContent read(byte[] bytes, char[] password) throws GeneralSecurityException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains("-----BEGIN ")) {
            return PemFile.read(text, password);
        }
        if (bytes[0] == DER_SEQUENCE) {
            return Pkcs12File.read(bytes, password);
        }
        int magic = ByteBuffer.wrap(Arrays.copyOf(bytes, 4)).getInt();
        if (magic == JKS || magic == JCEKS) {
            throw new IllegalArgumentException(
                    "it is a keystore of Java; convert it to PKCS#12 with keytool -importkeystore -deststoretype PKCS12");
        }
        if (isBase64(text)) {
            throw new IllegalArgumentException("it is in Base64; decode it first, with base64 -d");
        }
        throw new IllegalArgumentException("it is neither; export key and certificate with openssl pkcs12 -export");
    }

    private static boolean isBase64(String text) {
        try {
            byte[] decoded = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
            return decoded.length > 0 && decoded[0] == DER_SEQUENCE;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
