package io.github.graphcalls.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A socket and the bytes on it: no client that would mend or hide anything. */
public final class Raw implements AutoCloseable {

    /** What stands at the end of what came when the connection was reset. */
    public static final String RESET = "<reset>";

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

    private final Socket socket;

    private Raw(Socket socket) {
        this.socket = socket;
    }

    public static Raw to(GraphEmulator emulator) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(emulator.origin()).getPort());
        socket.setSoTimeout(30_000);
        return new Raw(socket);
    }

    /** All that comes for one request, until the connection is closed. */
    public static String ask(GraphEmulator emulator, String request) throws IOException {
        try (Raw raw = to(emulator)) {
            return raw.send(request).rest();
        }
    }

    /** All that comes for a GET with a token, until the connection is closed. */
    public static String get(GraphEmulator emulator, String pathAndHeaders) throws IOException {
        return ask(emulator, request("GET", pathAndHeaders, ""));
    }

    /** A request whose path may be followed by lines of headers. */
    public static String request(String method, String pathAndHeaders, String body) {
        String[] lines = pathAndHeaders.split("\r\n", 2);
        return method + " " + lines[0] + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer any\r\n"
                + "Connection: close\r\nContent-Length: " + body.length() + "\r\n"
                + (lines.length > 1 ? lines[1] + "\r\n" : "") + "\r\n" + body;
    }

    public Raw send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** One answer, by its length. */
    public String answer() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!isWhole(bytes.toString(ISO_8859_1))) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
        }
        return bytes.toString(ISO_8859_1);
    }

    private static boolean isWhole(String bytes) {
        int body = bytes.indexOf("\r\n\r\n");
        Matcher length = LENGTH.matcher(bytes);
        return body >= 0 && (!length.find() || bytes.length() - body - 4 >= Integer.parseInt(length.group(1)));
    }

    /** What comes until the connection is closed. */
    public String rest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException reset) {
            return bytes.toString(ISO_8859_1) + RESET;
        }
        return bytes.toString(ISO_8859_1);
    }

    public static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
