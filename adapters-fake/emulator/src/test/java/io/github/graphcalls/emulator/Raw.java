package io.github.graphcalls.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A socket and the bytes on it, without a client that would correct or hide anything. */
public final class Raw implements AutoCloseable {

    /** What stands at the end of what came when the connection was reset. */
    public static final String RESET = "<reset>";

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

    /** The four bytes between head and body. */
    private static final int END = 0x0d0a0d0a;

    private final Socket socket;
    private final InputStream in;

    private Raw(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
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

    /** Says that nothing more will be sent. */
    public Raw end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** One answer, by its length. */
    public String answer() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int last = 0; last != END; ) {
            int next = in.read();
            if (next < 0) {
                return head.toString(ISO_8859_1);
            }
            head.write(next);
            last = last << 8 | next;
        }
        Matcher length = LENGTH.matcher(head.toString(ISO_8859_1));
        head.writeBytes(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        return head.toString(ISO_8859_1);
    }

    /** What comes until the connection is closed. */
    public String rest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
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
