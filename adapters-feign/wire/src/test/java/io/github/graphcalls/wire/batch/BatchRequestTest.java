package io.github.graphcalls.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.CallQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchRequestTest {

    private static final CallQuery QUERY =
            CallQuery.of(CallId.of("a;é")).select(CallProperty.STATE).expand(CallRelationship.PARTICIPANTS);

    private static BatchRequest read(String document) {
        return BatchRequest.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static BatchedRequest request(String id) {
        return BatchedRequest.of(id, QUERY, Map.of());
    }

    @Test
    void a_batch_is_written_as_graph_documents_it() throws JsonProcessingException {
        BatchRequest batch =
                new BatchRequest(List.of(request("1"), BatchedRequest.of("2", QUERY, Map.of("Prefer", "x"))));

        String document = new JsonMapper().writeValueAsString(batch);

        String url = "/communications/calls/a%3B%C3%A9?$select=id,state&$expand=participants";
        assertThat(document)
                .isEqualTo("{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"" + url
                        + "\"},{\"id\":\"2\",\"method\":\"GET\",\"url\":\"" + url
                        + "\",\"headers\":{\"Prefer\":\"x\"}}]}");
    }

    @Test
    void a_written_date_is_read_back() throws JsonProcessingException {
        BatchRequest batch =
                new BatchRequest(List.of(BatchedRequest.of("1", QUERY, Map.of("Prefer", "x")), request("2")));

        BatchRequest read = BatchRequest.read(new JsonMapper().writeValueAsBytes(batch));

        assertThat(read).isEqualTo(batch);
        assertThat(read.requests().get(0).query().id()).isEqualTo(QUERY.id());
        assertThat(read.requests().get(0).query().expand()).isEqualTo(QUERY.expand());
    }

    @Test
    void additional_members_of_a_batch_request_are_read_or_ignored() {
        BatchRequest read = read("{\"new\":1,\"requests\":[{\"id\":\"1\",\"method\":\"get\",\"url\":"
                + "\"communications/calls/x\",\"dependsOn\":[\"0\"],\"body\":{\"id\":5},\"headers\":{\"a\":\"b\"}}]}");

        BatchedRequest request = read.requests().get(0);
        assertThat(request)
                .isEqualTo(new BatchedRequest("1", "GET", "communications/calls/x", Map.of("a", "b"), List.of("0")));
        assertThat(request.query()).isEqualTo(CallQuery.of(CallId.of("x")));
    }

    @Test
    void a_batched_request_for_another_resource_is_refused_when_it_is_parsed() {
        BatchRequest read = read("{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/me\"}]}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read.requests().get(0).query())
                .withMessageContaining("/me");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | requests: expected an array, found nothing",
                "{ | not JSON: Unexpected end-of-input: expected close marker for Object (start marker at line: 1, column: 1) (line 1, column 2)",
                "{\"requests\":[]} x | not JSON: Unrecognized token 'x'",
                "{\"requests\":[]} 7 | not JSON: Trailing token (of type VALUE_NUMBER_INT) found after value (line 1, column 17)",
                "{\"a\":1,\"a\":1} | not JSON: Duplicate field 'a' (line 1, column 12)",
                "[] | requests: expected an array, found nothing",
                "{\"requests\":{}} | requests: expected an array, found an object",
                "{\"requests\":[]} | requests: expected 1 to 20, found 0",
                "{\"requests\":[7]} | requests[0]: expected an object, found number",
                "{\"requests\":[{}]} | requests[0].id: expected a string, found nothing",
                "{\"requests\":[{\"id\":\" \"}]} | requests[0].id: is blank",
                "{\"requests\":[{\"id\":\"1\"}]} | requests[0].method: expected a string, found nothing",
                "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":null}]} | requests[0].url: expected a string, found null",
                "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/x\",\"headers\":[]}]} | requests[0].headers: expected an object, found an array",
                "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/x\",\"dependsOn\":\"2\"}]} | requests[0].dependsOn: expected an array, found a string",
                "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/x\",\"dependsOn\":[2]}]} | requests[0].dependsOn[0]: expected a string, found number"
            })
    void a_document_that_is_not_a_batch_is_refused_with_the_place(String document, String problem) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(document)).withMessageStartingWith(problem);
    }

    @Test
    void a_batch_request_that_is_too_deep_is_refused_with_the_bound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("[".repeat(65)))
                .withMessage("beyond a bound: Document nesting depth (65) exceeds the maximum allowed (64)");
    }

    @Test
    void a_batch_has_at_most_20_requests() {
        List<BatchedRequest> twenty =
                IntStream.range(0, 20).mapToObj(id -> request("" + id)).toList();
        List<BatchedRequest> more =
                IntStream.range(0, 21).mapToObj(id -> request("" + id)).toList();

        assertThat(new BatchRequest(twenty).requests()).hasSize(BatchRequest.MAX_SIZE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatchRequest(more))
                .withMessage("requests: expected 1 to 20, found 21");
    }

    @Test
    void ids_that_differ_in_their_case_alone_are_the_same() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatchRequest(List.of(request("a"), request("A"))))
                .withMessage("requests: the id A is repeated");
    }

    @Test
    void a_header_is_not_printed() {
        assertThat(BatchedRequest.of("1", QUERY, Map.of("Authorization", "Bearer secret")))
                .hasToString(
                        "BatchedRequest[1: GET /communications/calls/a%3B%C3%A9?$select=id,state&$expand=participants]");
    }
}
