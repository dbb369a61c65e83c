package io.github.graphcalls.contract.world;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One connection of a client to the {@link GraphStub}: reads requests without a body, and notices when the client leaves. */
final class GraphConnection {

    private static final int MAX_HEAD = 64 * 1024;

    private final Socket socket;
    private final PushbackInputStream in;
    private final OutputStream out;

    GraphConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
    }

    /** The next request line with its headers, empty when the client has closed the connection. */
    String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int inARow = 0;
        while (inARow < 2) {
            int next = in.read();
            if (next < 0 || head.size() > MAX_HEAD) {
                return "";
            }
            if (next != '\r') {
                inARow = next == '\n' ? inARow + 1 : 0;
                head.write(next);
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1).strip();
    }

    /** Whether the client is still there after a pause. */
    boolean waits(Duration pause) throws IOException {
        if (pause.isZero()) {
            return true;
        }
        socket.setSoTimeout((int) Math.max(1, pause.toMillis()));
        try {
            int early = in.read();
            if (early >= 0) {
                in.unread(early);
            }
            return early >= 0;
        } catch (SocketTimeoutException stillThere) {
            return true;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    void write(byte[] bytes, int from, int to) throws IOException {
        out.write(bytes, from, to - from);
        out.flush();
    }

    void write(String ascii) throws IOException {
        byte[] bytes = ascii.getBytes(StandardCharsets.ISO_8859_1);
        write(bytes, 0, bytes.length);
    }
}
