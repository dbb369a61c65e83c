package io.github.graphcalls.emulator.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.time.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

    private static final String GOOD = "grant_type=client_credentials&client_id=app&client_secret=s%26cret"
            + "&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default";

    private final VirtualTime clock = VirtualTime.startingAt(SampleWorld.NOON);

    private GraphEmulator emulator(TokenPolicy policy) {
        return SampleWorld.emulator().clock(clock).tokens(policy).start();
    }

    private static String signIn(GraphEmulator emulator, String tenant, String form) throws IOException {
        return Raw.ask(emulator, Raw.request("POST", "/" + tenant + "/oauth2/v2.0/token", form));
    }

    private static JsonNode json(String answer) throws IOException {
        return new JsonMapper().readTree(Raw.body(answer));
    }

    private static String ask(GraphEmulator emulator, String authorization) throws IOException {
        return Raw.ask(
                emulator,
                "GET /v1.0/communications/calls/meeting HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + authorization
                        + "\r\n");
    }

    @Test
    void an_issued_token_is_accepted_until_it_expires() throws Exception {
        try (GraphEmulator emulator = emulator(TokenPolicy.issuedHere())) {
            String answer = signIn(emulator, "contoso", GOOD);
            String token = json(answer).path("access_token").textValue();

            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\r\nDate: Tue, 03 Feb 2026 12:00:00 GMT\r\n");
            assertThat(json(answer).path("expires_in").intValue()).isEqualTo(3599);
            assertThat(json(answer).path("token_type").textValue()).isEqualTo("Bearer");
            assertThat(new JsonMapper()
                            .readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                            .path("aud")
                            .textValue())
                    .isEqualTo("https://graph.microsoft.com");

            assertThat(ask(emulator, "Authorization: Bearer " + token + "\r\n")).startsWith("HTTP/1.1 200 ");
            assertThat(ask(emulator, "Authorization: Bearer another\r\n"))
                    .startsWith("HTTP/1.1 401 ")
                    .contains("Access token has expired or is not yet valid.")
                    .doesNotContain("another");
            clock.advance(Duration.ofSeconds(3599));
            assertThat(ask(emulator, "Authorization: Bearer " + token + "\r\n")).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void only_a_token_of_the_list_is_accepted() throws Exception {
        try (GraphEmulator emulator = emulator(TokenPolicy.oneOf(Secret.of("one"), Secret.of("two")))) {
            assertThat(ask(emulator, "Authorization: bearer two\r\n")).startsWith("HTTP/1.1 200 ");
            assertThat(ask(emulator, "Authorization: Bearer three\r\n")).startsWith("HTTP/1.1 401 ");
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "'Authorization: \r\n'", "'Authorization: Basic abc\r\n'", "'Authorization: Bearer\r\n'"})
    void a_request_without_a_token_is_answered_401(String header) throws Exception {
        try (GraphEmulator emulator = emulator(TokenPolicy.any())) {
            assertThat(ask(emulator, header))
                    .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                    .contains("\r\nWWW-Authenticate: Bearer realm=\"\"\r\n")
                    .contains(
                            "{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"Access token is empty.\"");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contoso | client_id=app&client_secret=s                                         | 400 | invalid_request        | 900144
            contoso | grant_type=password&client_id=app                                     | 400 | unsupported_grant_type | 70003
            contoso | grant_type=client_credentials&client_secret=s&scope=g/.default        | 400 | invalid_request        | 900144
            contoso | grant_type=client_credentials&client_id=app&scope=g/.default          | 401 | invalid_client         | 7000216
            contoso | grant_type=client_credentials&client_id=app&client_secret=s           | 400 | invalid_request        | 900144
            contoso | grant_type=client_credentials&client_id=app&client_secret=s&scope=    | 400 | invalid_request        | 900144
            contoso | grant_type=client_credentials&client_id=app&client_secret=s&scope=g   | 400 | invalid_scope          | 1002012
            common  | grant_type=client_credentials&client_id=app&client_secret=s&scope=g/.default | 400 | invalid_request | 50059
            """)
    void an_invalid_sign_in_is_answered_with_the_error_of_entra(
            String tenant, String form, int status, String error, int code) throws Exception {
        try (GraphEmulator emulator = emulator(TokenPolicy.any())) {
            String answer = signIn(emulator, tenant, form);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("client_secret=s");
            assertThat(json(answer).path("error").textValue()).isEqualTo(error);
            assertThat(json(answer).path("error_codes").path(0).intValue()).isEqualTo(code);
            assertThat(json(answer).path("error_description").textValue()).startsWith("AADSTS" + code + ": ");
        }
    }

    @Test
    void an_assertion_and_a_basic_header_are_credentials() throws Exception {
        try (GraphEmulator emulator = emulator(TokenPolicy.any())) {
            assertThat(signIn(emulator, "contoso", GOOD.replace("client_secret", "client_assertion")))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(Raw.ask(
                            emulator,
                            Raw.request(
                                            "POST",
                                            "/contoso/oauth2/v2.0/token",
                                            "grant_type=client_credentials&scope=g/.default")
                                    .replace("Bearer any", "Basic YXBwOnNlY3JldA==")))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_client_discovers_the_token_endpoint() throws Exception {
        try (GraphEmulator emulator = emulator(TokenPolicy.any())) {
            JsonNode instance = json(Raw.get(
                    emulator,
                    "/common/discovery/instance?api-version=1.1&authorization_endpoint=https://localhost/contoso"));
            JsonNode openId = json(Raw.get(emulator, "/contoso/v2.0/.well-known/openid-configuration"));

            assertThat(instance.path("metadata").path(0).path("aliases").path(0).textValue())
                    .isEqualTo("localhost");
            assertThat(instance.path("tenant_discovery_endpoint").textValue())
                    .endsWith("/common/v2.0/.well-known/openid-configuration");
            assertThat(openId.path("token_endpoint").textValue())
                    .isEqualTo("http://localhost/contoso/oauth2/v2.0/token");
            assertThat(openId.path("issuer").textValue()).isEqualTo("http://localhost/contoso/v2.0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/contoso/oauth2/v2.0/token,POST",
        "POST,/common/discovery/instance,GET",
        "DELETE,/contoso/v2.0/.well-known/openid-configuration,GET"
    })
    void another_method_is_answered_405(String method, String path, String allowed) throws Exception {
        try (GraphEmulator emulator = emulator(TokenPolicy.any())) {
            assertThat(Raw.ask(emulator, Raw.request(method, path, "")))
                    .startsWith("HTTP/1.1 405 ")
                    .contains("\r\nAllow: " + allowed + "\r\n")
                    .contains("AADSTS900561");
        }
    }

    @Test
    void objects_that_hold_a_token_do_not_print_it() {
        assertThat(TokenPolicy.oneOf(Secret.of("hush"))).hasToString("TokenPolicy[one of 1]");
    }
}
