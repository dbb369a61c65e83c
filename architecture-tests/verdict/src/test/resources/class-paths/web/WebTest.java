import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.lookup.CallLookup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A controller of Spring Boot 4, whose mapper is Jackson 3, takes and returns calls as Graph's documents. */
class WebTest {

    private static final CallId ID = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
    private static final String NUMBERS = "\"ratio\":1.10,\"big\":12345678901234567890";
    private static final ConfigurableApplicationContext CONTEXT = new SpringApplicationBuilder(Application.class)
            .properties("server.port=0")
            .run();

    record Calls(String name, List<Call> calls) {}

    @RestController
    static class Controller {
        private final CallLookup lookup;

        Controller(CallLookup lookup) {
            this.lookup = lookup;
        }

        @GetMapping("/call")
        Call call() {
            return lookup.find(ID).orElseThrow();
        }

        @GetMapping("/calls")
        Calls calls() {
            return new Calls("ours", List.of(call()));
        }

        @GetMapping("/source")
        Object source() {
            return call().source().orElseThrow();
        }

        @PostMapping("/echo")
        Call echo(@RequestBody Call call) {
            return call;
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Controller.class)
    static class Application {
        @Bean
        CallLookup lookup() {
            return FakeCallLookup.of(SampleCalls.all());
        }
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    private static HttpResponse<String> send(String path, String body) throws Exception {
        String port = CONTEXT.getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json");
        return HttpClient.newHttpClient()
                .send(
                        body.isEmpty()
                                ? request.build()
                                : request.POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_call_a_record_that_holds_calls_and_a_part_of_a_call_are_documents_of_graph() throws Exception {
        assertThat(send("/call", "").body()).contains("\"state\":\"established\"", "\"id\":\"" + ID.value());
        assertThat(send("/calls", "").body()).contains("\"calls\":[{").contains("\"state\":\"established\"");
        assertThat(send("/source", "").body()).startsWith("{").contains("\"identity\":{");
    }

    @Test
    void a_request_body_keeps_its_numbers() throws Exception {
        HttpResponse<String> answer = send("/echo", "{\"id\":\"a\",\"state\":\"established\"," + NUMBERS + "}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"state\":\"established\"", "\"ratio\":1.10", "12345678901234567890");
    }

    @Test
    void an_invalid_document_is_a_bad_request() throws Exception {
        assertThat(send("/echo", "{\"id\":\"a\",\"state\":7}").statusCode()).isEqualTo(400);
        assertThat(send("/echo", "{\"id\":").statusCode()).isEqualTo(400);
    }
}
