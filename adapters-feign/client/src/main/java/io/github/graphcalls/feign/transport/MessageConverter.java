package io.github.graphcalls.feign.transport;

import feign.Request;
import feign.Response;
import io.github.graphcalls.feign.transport.body.ContentCodings;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Converts requests of Feign to those of HttpCore, and answers of HttpCore to those of Feign. */
final class MessageConverter {

    private static final String ACCEPT = "Accept";
    private static final String ACCEPT_ENCODING = "Accept-Encoding";
    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final String CONTENT_LENGTH = "Content-Length";
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";
    private static final String SCHEME_END = "://";

    private MessageConverter() {}

    /** Scheme, host and port of an address. */
    static String originOf(String url) {
        return url.substring(0, pathIn(url));
    }

    private static int pathIn(String url) {
        int slash = url.indexOf('/', url.indexOf(SCHEME_END) + SCHEME_END.length());
        return slash < 0 ? url.length() : slash;
    }

    static ClassicHttpRequest request(Request request) {
        String url = request.url();
        int path = pathIn(url);
        ClassicHttpRequest message = new BasicClassicHttpRequest(
                request.httpMethod().name(), null, null, path == url.length() ? "/" : url.substring(path));
        message.addHeader("Host", url.substring(url.indexOf(SCHEME_END) + SCHEME_END.length(), path));
        request.headers().forEach((name, values) -> values.forEach(value -> message.addHeader(name, value)));
        if (!message.containsHeader(ACCEPT)) {
            // As Feign's other clients do.
            message.addHeader(ACCEPT, "*/*");
        }
        if (!message.containsHeader(ACCEPT_ENCODING)) {
            message.addHeader(ACCEPT_ENCODING, "gzip");
        }
        if (request.body() != null) {
            message.setHeader(CONTENT_LENGTH, request.body().length);
            message.setEntity(new ByteArrayEntity(request.body(), (ContentType) null));
        } else if (request.httpMethod().isWithBody()) {
            // Some servers refuse what has neither a body nor a length (411).
            message.setHeader(CONTENT_LENGTH, 0);
        }
        return message;
    }

    /** Reads the body, decompressed, within its bound. */
    static AnswerBody body(ClassicHttpResponse answer, int largest) throws IOException {
        HttpEntity entity = answer.getEntity();
        InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
        long length = entity == null ? 0 : entity.getContentLength();
        try {
            return AnswerBody.read(content, length, codings(answer), largest);
        } catch (IOException e) {
            if (isNoHttp(e)) {
                return AnswerBody.unreadable("no HTTP: " + e.getMessage());
            }
            throw e;
        }
    }

    /** Whether the peer sent something that is no HTTP, where another failure is one of the connection. */
    static boolean isNoHttp(Exception problem) {
        return !(problem instanceof IOException)
                || problem instanceof MessageConstraintException
                || problem instanceof MalformedChunkCodingException && !(problem instanceof TruncatedChunkException);
    }

    private static ContentCodings codings(ClassicHttpResponse answer) {
        return ContentCodings.of(Stream.of(answer.getHeaders(CONTENT_ENCODING))
                .map(Header::getValue)
                .toList());
    }

    /** The answer with the body that was read: without the headers that describe a compressed body, or a length beside chunks. */
    static Response answer(Request request, ClassicHttpResponse answer, AnswerBody body) {
        boolean decoded = codings(answer).areDecoded();
        boolean unmeasured = decoded || answer.containsHeader(TRANSFER_ENCODING);
        Map<String, List<String>> headers = headers(answer);
        headers.keySet()
                .removeIf(name -> decoded && name.equalsIgnoreCase(CONTENT_ENCODING)
                        || unmeasured && name.equalsIgnoreCase(CONTENT_LENGTH));
        return Response.builder()
                .request(request)
                .status(answer.getCode())
                .reason(answer.getReasonPhrase())
                .headers(new LinkedHashMap<>(headers))
                .body(body)
                .build();
    }

    static Map<String, List<String>> headers(ClassicHttpResponse answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : answer.getHeaders()) {
            headers.computeIfAbsent(header.getName(), first -> new ArrayList<>(1))
                    .add(header.getValue());
        }
        return headers;
    }
}
