package io.github.graphcalls.feign.transport.connect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/**
 * The socket that TLS reads from. It notes whether its end was read: TLS ends with a record, close_notify, after which nothing is
 * read; without that record somebody has cut the connection, which {@link javax.net.ssl.SSLSocket} reports as an end like any other.
 */
public final class EndRecordingSocket extends Socket {

    private final Socket socket;
    private final InputStream input;
    private volatile boolean endRead;

    /**
     * A socket over another one.
     *
     * @param socket a connected socket
     * @throws IOException if it is closed
     */
    public EndRecordingSocket(Socket socket) throws IOException {
        this.socket = socket;
        input = new FilterInputStream(socket.getInputStream()) {
            @Override
            public int read() throws IOException {
                return noted(super.read());
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return noted(super.read(bytes, offset, length));
            }
        };
    }

    private int noted(int count) {
        if (count < 0) {
            endRead = true;
        }
        return count;
    }

    /** {@return whether the connection ended without close_notify, once TLS has reported its end} */
    public boolean isTruncated() {
        return endRead;
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return socket.getOutputStream();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public void shutdownInput() throws IOException {
        socket.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public boolean isOutputShutdown() {
        return socket.isOutputShutdown();
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        socket.setSoTimeout(millis);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return socket.getSoTimeout();
    }

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        socket.setSoLinger(on, seconds);
    }

    @Override
    public int getSoLinger() throws SocketException {
        return socket.getSoLinger();
    }
}
