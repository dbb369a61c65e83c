package io.github.graphcalls.feign.transport;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/** Parses the heads of a connection's answers and counts the bytes that the connection has received. */
final class HeadParser extends DefaultHttpResponseParser {

    private SessionInputBuffer buffer;

    HeadParser(Http1Config bounds) {
        super(bounds);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer received, InputStream input) throws IOException, HttpException {
        buffer = received;
        return super.parse(LineValidatingBuffer.ofHead(received), new TruncationDetectingInput(input));
    }

    /** Whether bytes were received that belong to no answer so far. Needs one head that was parsed. */
    boolean hasUnreadBytes() {
        return buffer.length() > 0;
    }

    /** The number of bytes received. Needs one head that was parsed. */
    long bytesReceived() {
        return buffer.getMetrics().getBytesTransferred();
    }
}
