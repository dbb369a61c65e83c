package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import io.github.graphcalls.feign.transport.body.Compressed;
import io.github.graphcalls.feign.transport.body.ContentCodings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and answers between Feign and HttpCore, without a connection. */
class MessageConverterTest {

    private static final byte[] NINE_BYTES = new byte[9];

    private static Request request(Request.HttpMethod method, String url, byte[] body) {
        return Request.create(method, url, Map.of("Accept", List.of("text/plain")), body, null, new RequestTemplate());
    }

    private static AnswerBody body(long length, int largest) throws IOException {
        return AnswerBody.read(new ByteArrayInputStream(NINE_BYTES), length, ContentCodings.of(List.of()), largest);
    }

    private static TransportSettings settings(Duration connectTimeout, int connections, int largestBody) {
        return new TransportSettings(connectTimeout, connections, largestBody, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"https://h:8/a/b?c, https://h:8, h:8, /a/b?c", "http://h, http://h, h, /", "http://h/, http://h, h, /"})
    void an_address_is_split_into_origin_host_and_path(String url, String origin, String host, String path)
            throws Exception {
        ClassicHttpRequest message = MessageConverter.request(request(Request.HttpMethod.GET, url, null));

        assertThat(MessageConverter.originOf(url)).isEqualTo(origin);
        assertThat(message.getHeader("Host").getValue()).isEqualTo(host);
        assertThat(message.getPath()).isEqualTo(path);
        assertThat(message.getHeaders("Accept")).singleElement().hasToString("Accept: text/plain");
        assertThat(message.getHeader("Accept-Encoding").getValue()).isEqualTo("gzip");
        assertThat(message.containsHeader("Content-Length")).isFalse();
    }

    @Test
    void a_request_with_a_body_has_its_length_and_one_that_could_have_one_has_0() throws Exception {
        ClassicHttpRequest full = MessageConverter.request(request(Request.HttpMethod.POST, "http://h/", NINE_BYTES));
        ClassicHttpRequest empty = MessageConverter.request(request(Request.HttpMethod.POST, "http://h/", null));

        assertThat(full.getHeader("Content-Length").getValue()).isEqualTo("9");
        assertThat(full.getEntity().getContentLength()).isEqualTo(9);
        assertThat(empty.getHeader("Content-Length").getValue()).isEqualTo("0");
    }

    @Test
    void an_answer_without_a_body_has_the_length_0() throws IOException {
        AnswerBody body = MessageConverter.body(new BasicClassicHttpResponse(204), 1);

        assertThat(body.length()).isZero();
        assertThat(body.isReadable()).isTrue();
        assertThat(AnswerBody.bytesOf(body)).isEmpty();
        assertThat(AnswerBody.bytesOf(null)).isEmpty();
    }

    @Test
    void a_decompressed_answer_keeps_its_other_headers() throws IOException {
        BasicClassicHttpResponse answer = new BasicClassicHttpResponse(200);
        byte[] gzip = Compressed.gzip(NINE_BYTES);
        answer.addHeader("content-encoding", "gzip");
        answer.addHeader("content-length", gzip.length);
        answer.addHeader("request-id", "1");
        answer.setEntity(new ByteArrayEntity(gzip, null));

        Response response = MessageConverter.answer(
                request(Request.HttpMethod.GET, "http://h/", null), answer, MessageConverter.body(answer, 100));

        assertThat(response.headers()).containsOnlyKeys("request-id");
        assertThat(AnswerBody.bytesOf(response.body())).isEqualTo(NINE_BYTES);
    }

    @Test
    void a_body_ends_at_its_declared_length_and_may_have_the_largest_one() throws IOException {
        assertThat(AnswerBody.bytesOf(body(9, 9))).hasSize(9);
        assertThat(AnswerBody.bytesOf(body(3, 9))).hasSize(3);
        assertThat(body(0, 9).length()).isZero();
        assertThat(body(-1, 9).length()).isNull();
        assertThat(body(10, 9).isReadable()).isFalse();
        assertThat(body(-1, 8).isReadable()).isFalse();
        assertThat(body(9, 9).isRepeatable()).isTrue();
    }

    @Test
    void the_body_of_another_client_is_read() throws IOException {
        Response answer = Response.builder()
                .status(200)
                .request(request(Request.HttpMethod.GET, "http://h/", null))
                .body("text", StandardCharsets.UTF_8)
                .build();

        assertThat(AnswerBody.bytesOf(answer.body())).asString().isEqualTo("text");
    }

    @Test
    void settings_may_have_the_values_at_their_bounds_and_none_beyond() {
        Duration year = Duration.ofDays(365);

        assertThat(settings(year, 65_535, 1).connectTimeout()).isEqualTo(year);
        assertThat(settings(Duration.ofNanos(1), 1, 1).connections()).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> settings(year.plusNanos(1), 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(Duration.ZERO, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(year, 65_536, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(year, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(year, 1, 0));
    }
}
