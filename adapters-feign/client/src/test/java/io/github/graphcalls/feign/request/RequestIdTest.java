package io.github.graphcalls.feign.request;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;
import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.echoing;
import static io.github.graphcalls.feign.server.Established.thenOnReuse;
import static io.github.graphcalls.feign.server.Established.trustingLookup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawBatch;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.server.RawServer.Service;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code client-request-id} of an answer, which says to which request it belongs. */
class RequestIdTest {

    private static final String ENDED = "{\"error\":{\"code\":\"8522\",\"message\":\"Call not found.\"}}";
    private static final String ANOTHER = "c0ffee00-0000-4000-8000-000000000000";

    private static final Service ECHOING = connection -> {
        while (connection.request()) {
            connection.write(echoing(connection));
        }
    };

    static Stream<Named<String>> answersToAnother() {
        String id = "client-request-id: " + ANOTHER + "\r\n";
        return Stream.of(
                Named.of("a call that is not found", RawServer.answer(404, id, ENDED)),
                Named.of(
                        "the same call in another state",
                        RawServer.answer(200, id, DOCUMENT.replace("established", "terminated"))),
                Named.of("a call that is throttled", RawServer.answer(429, "Retry-After: 9\r\n" + id, "")),
                Named.of("an id within a longer one", RawServer.answer(404, id.replace("\r", "0\r"), ENDED)),
                Named.of("a body that does not end", "HTTP/1.1 404 X\r\nContent-Length: 99\r\n" + id + "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("answersToAnother")
    void an_answer_to_another_request_on_a_reused_connection_is_discarded_with_the_connection(String answer) {
        Service first = thenOnReuse(connection -> {
            connection.write(answer);
            ECHOING.serve(connection);
        });
        try (RawServer server = RawServer.serving(RawServer.inTurn(first, ECHOING));
                FeignCallLookup lookup = trustingLookup(server).build()) {
            lookup.find(ID);

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);
            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(server.requests).hasSize(4);
            assertThat(server.connections).hasSize(2);
        }
    }

    @Test
    void an_answer_to_another_batch_on_a_reused_connection_is_discarded_with_the_connection() {
        String stale = "client-request-id: " + ANOTHER + "\r\n";
        Service first = connection -> {
            connection.request();
            connection.write(RawBatch.answer(connection));
            connection.request();
            connection.write(RawServer.answer(404, stale, ENDED));
            RawBatch.answerAll(connection);
        };
        try (RawServer server = RawServer.serving(RawServer.inTurn(first, RawBatch::answerAll));
                FeignCallLookup lookup = trustingLookup(server).batchSize(20).build()) {
            RawBatch.outcomes(lookup, 3);

            assertThat(RawBatch.outcomes(lookup, 3)).hasSize(3).hasOnlyElementsOfType(Found.class);

            assertThat(server.requests).hasSize(3);
            assertThat(server.connections).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%s, %s", "{%s}", "other, %s"})
    void an_echo_that_a_gateway_changed_does_not_belong_to_another_request(String form) {
        Service server = connection -> {
            while (connection.request()) {
                String echo = form.replace(
                        "%s",
                        connection
                                .header("client-request-id")
                                .orElseThrow()
                                .toUpperCase(Locale.ROOT)
                                .replace("-", ""));
                connection.write(RawServer.answer(200, "client-request-id: " + echo + "\r\n", DOCUMENT));
            }
        };
        try (RawServer gateway = RawServer.serving(server);
                FeignCallLookup lookup = trustingLookup(gateway).build()) {
            for (int i = 0; i < 3; i++) {
                assertThat(lookup.find(ID)).isInstanceOf(Found.class);
            }

            assertThat(gateway.requests).hasSize(3);
            assertThat(gateway.connections).hasSize(1);
        }
    }

    @Test
    void an_answer_on_a_new_connection_is_taken_whatever_id_it_has() {
        Service wrong = connection -> {
            while (connection.request()) {
                connection.write(echoing(ANOTHER));
            }
        };
        try (RawServer server = RawServer.serving(wrong);
                FeignCallLookup lookup = trustingLookup(server).build()) {
            assertThat(lookup.find(ID)).isInstanceOf(Found.class);
            assertThat(server.requests).hasSize(1);

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);
            assertThat(server.requests).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "client-request-id: ID\r\n",
                "Client-Request-Id:ID  \r\n",
                "client-request-id: other\r\nclient-request-id: ID\r\n"
            })
    void an_answer_with_the_id_in_either_case_or_without_one_is_taken(String header) {
        Service service = connection -> {
            while (connection.request()) {
                String id = connection.header("client-request-id").orElseThrow();
                connection.write(RawServer.answer(404, header.replace("ID", id.toUpperCase(Locale.ROOT)), ENDED));
            }
        };
        try (RawServer server = RawServer.serving(service);
                FeignCallLookup lookup = trustingLookup(server).build()) {
            assertThat(lookup.find(ID)).isInstanceOf(NotFound.class);
            assertThat(lookup.find(ID)).isInstanceOf(NotFound.class);

            assertThat(server.requests).hasSize(2);
            assertThat(server.connections).hasSize(1);
        }
    }

    @Test
    void an_id_in_a_body_is_not_compared() {
        String body = DOCUMENT.replace("}", ",\"client-request-id\":\"" + ANOTHER + "\"}");
        try (RawServer server = RawServer.keeping(FOUND, RawServer.answer(200, "", body));
                FeignCallLookup lookup = trustingLookup(server).build()) {
            lookup.find(ID);

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void the_id_of_a_request_is_a_random_uuid_of_its_own() {
        List<UUID> ids = Stream.generate(RequestIds::next)
                .limit(64)
                .map(UUID::fromString)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
        });
    }
}
