package io.github.graphcalls.contract.mutation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** An answer with another status, body or headers, as an adapter reads it. */
record Answers(HttpResponse<String> sent, int statusCode, HttpHeaders headers, String body)
        implements HttpResponse<String> {

    static HttpResponse<String> status(HttpResponse<String> sent, int status) {
        return new Answers(sent, status, sent.headers(), sent.body());
    }

    static HttpResponse<String> body(HttpResponse<String> sent, String body) {
        return new Answers(sent, sent.statusCode(), sent.headers(), body);
    }

    static HttpResponse<String> without(HttpResponse<String> sent, String header) {
        return new Answers(
                sent,
                sent.statusCode(),
                HttpHeaders.of(sent.headers().map(), (name, value) -> !name.equalsIgnoreCase(header)),
                sent.body());
    }

    static String header(HttpResponse<String> sent, String name) {
        return sent.headers().firstValue(name).orElse("");
    }

    @Override
    public HttpRequest request() {
        return sent.request();
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        return sent.uri();
    }

    @Override
    public HttpClient.Version version() {
        return sent.version();
    }
}
