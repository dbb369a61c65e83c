package io.github.graphcalls.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallResourceTest {

    private static final String CALL = "/v1.0/communications/calls/meeting";

    private final GraphEmulator emulator = SampleWorld.emulator().pageSize(2).start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void a_call_is_a_document_with_the_headers_of_graph() throws Exception {
        String answer = Raw.get(emulator, CALL + "\r\nclient-request-id: mine");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"meeting\"")
                .endsWith("\"@odata.context\":\"http://localhost/v1.0/$metadata#communications/calls/$entity\"}");
        assertThat(answer.split("\r\n"))
                .contains(
                        "Date: Tue, 03 Feb 2026 12:00:00 GMT",
                        "client-request-id: mine",
                        "OData-Version: 4.0",
                        "Cache-Control: private",
                        "Strict-Transport-Security: max-age=31536000",
                        "Content-Type: application/json;odata.metadata=minimal;odata.streaming=true;"
                                + "IEEE754Compatible=false;charset=utf-8")
                .anyMatch(line -> line.matches("request-id: [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab].*"))
                .anyMatch(line -> line.startsWith("x-ms-ags-diagnostic: {\"ServerInfo\":{\"DataCenter\":"));
    }

    @Test
    void a_request_without_a_client_request_id_gets_the_request_id_in_its_place() throws Exception {
        String answer = Raw.get(emulator, CALL);

        assertThat(header(answer, "client-request-id")).isEqualTo(header(answer, "request-id"));
    }

    @Test
    void the_context_of_a_call_lists_what_was_selected_and_expanded() throws Exception {
        String answer = Raw.get(emulator, CALL + "?$select=state&%24expand=operations");

        assertThat(Raw.body(answer))
                .isEqualTo("{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"meeting\",\"state\":\"established\","
                        + "\"operations\":[],\"@odata.context\":\"http://localhost/v1.0/$metadata"
                        + "#communications/calls(id,state,operations())/$entity\"}");
    }

    @Test
    void an_unknown_enum_member_is_hidden_from_a_client_without_the_preference() throws Exception {
        assertThat(Raw.get(emulator, "/v1.0/communications/calls/tomorrow"))
                .contains("\"state\":\"unknownFutureValue\"", "[\"audio\",\"unknownFutureValue\"]")
                .doesNotContain("Preference-Applied");
    }

    @Test
    void an_unknown_enum_member_is_shown_to_a_client_with_the_preference() throws Exception {
        assertThat(Raw.get(emulator, "/v1.0/communications/calls/tomorrow\r\nPrefer: include-unknown-enum-members"))
                .contains("\"state\":\"stateOfTomorrow\"", "[\"audio\",\"smell\"]")
                .contains("\r\nPreference-Applied: include-unknown-enum-members\r\n");
    }

    @Test
    void a_roster_longer_than_a_page_is_read_by_its_links() throws Exception {
        String first = Raw.get(emulator, CALL + "?$select=id&$expand=participants");
        assertThat(first).contains("\"p1\"", "\"p2\"").doesNotContain("\"p3\"");

        String second = Raw.get(emulator, link(first, "participants@odata.nextLink"));
        assertThat(Raw.body(second))
                .startsWith("{\"value\":[{")
                .contains("\"p3\"", "\"p4\"")
                .endsWith("\"@odata.context\":\"http://localhost/v1.0/$metadata#communications/calls('meeting')"
                        + "/participants\"}");

        String third = Raw.get(emulator, link(second, "@odata.nextLink"));
        assertThat(third).contains("\"p5\"").doesNotContain("nextLink", "\"p4\"");
    }

    @Test
    void a_roster_longer_than_a_page_is_listed_from_its_beginning() throws Exception {
        assertThat(Raw.get(emulator, CALL + "/participants"))
                .startsWith("HTTP/1.1 200 ")
                .contains("{\"value\":[{", "\"p1\"", "\"p2\"", CALL + "/participants?$skiptoken=2");
    }

    @ParameterizedTest
    @CsvSource({"operations", "audioRoutingGroups", "contentSharingSessions"})
    void an_empty_relationship_is_an_empty_list(String relationship) throws Exception {
        assertThat(Raw.body(Raw.get(emulator, CALL + "/" + relationship)))
                .isEqualTo("{\"value\":[],\"@odata.context\":\"http://localhost/v1.0/$metadata#communications/calls"
                        + "('meeting')/" + relationship + "\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET     | /v1.0/communications/calls/unknown              | 404 | 8522               | Call not found.
            GET     | /v1.0/communications/calls/misrouted           | 404 | itemNotFound       | The resource could not be found.
            GET     | /v1.0/communications/calls/unknown/participants | 404 | 8522               | Call not found.
            GET     | /v1.0/communications/calls/meeting?$select=hue | 400 | BadRequest         | Could not find a property named 'hue' on type 'microsoft.graph.call'.
            GET     | /v1.0/communications/calls/meeting?$expand=hue | 400 | BadRequest         | Could not find a property named 'hue' on type 'microsoft.graph.call'.
            GET     | /v1.0/communications/calls/meeting/hue         | 400 | BadRequest         | Found a function 'hue' on an open property. Functions on open properties are not supported.
            GET     | /v1.0/communications/calls/meeting/participants/p1 | 400 | BadRequest     | Found a function 'participants' on an open property. Functions on open properties are not supported.
            GET     | /v1.0/communications/calls/meeting/participants?$skiptoken=x | 400 | BadRequest | The skip token is not valid: follow @odata.nextLink as it is.
            GET     | /v1.0/communications/calls/a%2Fb               | 400 | BadRequest         |
            GET     | /v1.0/communications/calls/%zz                 | 400 | BadRequest         |
            GET     | /v1.0/communications/calls                     | 400 | BadRequest         | Resource not found for the segment 'communications'.
            GET     | /v1.0/users/me                                 | 400 | BadRequest         | Resource not found for the segment 'users'.
            GET     | /v2.0/communications/calls/meeting             | 400 | BadRequest         | Invalid version: 'v2.0'.
            GET     | /                                              | 400 | BadRequest         | Invalid version: ''.
            GET     | /v1.0/communications/calls/broken              | 500 | generalException   | An internal error occurred.
            GET     | /v1.0/$batch                                   | 405 | Request_BadRequest | Specified HTTP method is not allowed for the request target.
            POST    | /v1.0/communications/calls/meeting             | 405 | Request_BadRequest | Specified HTTP method is not allowed for the request target.
            PUT     | /v1.0/communications/calls/meeting             | 405 | Request_BadRequest | Specified HTTP method is not allowed for the request target.
            PATCH   | /v1.0/communications/calls/meeting             | 405 | Request_BadRequest | Specified HTTP method is not allowed for the request target.
            DELETE  | /v1.0/communications/calls/meeting             | 405 | Request_BadRequest | Specified HTTP method is not allowed for the request target.
            OPTIONS | /v1.0/communications/calls/meeting             | 405 | Request_BadRequest | Specified HTTP method is not allowed for the request target.
            BREW    | /v1.0/communications/calls/meeting             | 405 | Request_BadRequest | Specified HTTP method is not allowed for the request target.
            """)
    void an_invalid_request_is_refused_with_the_error_of_graph(
            String method, String path, int status, String code, String message) throws Exception {
        String answer = Raw.ask(emulator, Raw.request(method, path, ""));

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + (message == null ? "" : message))
                .contains("\"innerError\":{\"date\":\"2026-02-03T12:00:00\",\"request-id\":\"")
                .doesNotContain("secret", "Exception:", "at io.github");
    }

    @Test
    void a_preflight_of_a_browser_is_answered() throws Exception {
        String answer = Raw.ask(
                emulator,
                "OPTIONS " + CALL + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nOrigin: https://page.example\r\n"
                        + "Access-Control-Request-Method: GET\r\n"
                        + "Access-Control-Request-Headers: authorization,client-request-id\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("\r\nAccess-Control-Allow-Origin: *\r\n")
                .contains("\r\nAccess-Control-Allow-Headers: authorization,client-request-id\r\n");
    }

    @Test
    void a_page_of_another_origin_may_read_the_answer() throws Exception {
        assertThat(Raw.get(emulator, CALL + "\r\nOrigin: https://page.example"))
                .contains("\r\nAccess-Control-Allow-Origin: *\r\n", "Access-Control-Expose-Headers: ");
    }

    private static String header(String answer, String name) {
        for (String line : answer.split("\r\n")) {
            if (line.startsWith(name + ": ")) {
                return line.substring(name.length() + 2);
            }
        }
        throw new AssertionError("no " + name + " in " + answer);
    }

    private static String link(String answer, String name) {
        int from =
                answer.indexOf("\"" + name + "\":\"http://localhost") + name.length() + 4 + "http://localhost".length();
        return answer.substring(from, answer.indexOf('"', from));
    }
}
