package io.github.graphcalls.feign.transport.connect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/**
 * The socket that TLS reads from. Records whether TLS has read its end: a close_notify record ends TLS, and nothing is read after
 * it; an end without that record is a truncation, which {@link javax.net.ssl.SSLSocket} reports as a normal end.
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
                return recorded(super.read());
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return recorded(super.read(bytes, offset, length));
            }
        };
    }

    private int recorded(int count) {
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
