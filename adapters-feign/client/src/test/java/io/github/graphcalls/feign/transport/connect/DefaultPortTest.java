package io.github.graphcalls.feign.transport.connect;

import static io.github.graphcalls.feign.server.Established.ID;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import feign.Response;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The port that a scheme has without saying so: an address with it and one without it are of the same origin. */
class DefaultPortTest {

    private final List<String> asked = new ArrayList<>();

    private Relationship<Participant> roster(String baseUrl, String link) {
        Client graph = (request, options) -> {
            asked.add(request.url());
            String document = request.url().equals(link)
                    ? "{\"value\":[{\"id\":\"p2\"}]}"
                    : "{\"id\":\"" + ID + "\",\"participants\":[{\"id\":\"p1\"}],\"participants@odata.nextLink\":\""
                            + link + "\"}";
            return Response.builder()
                    .request(request)
                    .status(200)
                    .headers(Map.of())
                    .body(document, StandardCharsets.UTF_8)
                    .build();
        };
        try (FeignCallLookup lookup = FeignCallLookup.builder()
                .retryAttempts(1)
                .baseUrl(baseUrl)
                .token(TokenSource.of(Secret.of("a-token")))
                .client(graph)
                .build()) {
            return lookup.find(CallQuery.of(ID).expand(CallRelationship.PARTICIPANTS))
                    .toOptional()
                    .orElseThrow()
                    .participants();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://graph.microsoft.com:443/v1.0, https://graph.microsoft.com/v1.0/next",
        "https://graph.microsoft.com/v1.0, https://graph.microsoft.com:443/v1.0/next",
        "http://localhost:80/v1.0, http://localhost/v1.0/next",
        "http://localhost/v1.0, http://localhost:80/v1.0/next"
    })
    void a_link_is_followed_with_and_without_the_default_port(String baseUrl, String link) {
        Relationship<Participant> roster = roster(baseUrl, link);

        assertThat(roster).isInstanceOf(Relationship.Complete.class);
        assertThat(roster.items()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "https://graph.microsoft.com:443/v1.0, https://graph.microsoft.com:80/v1.0/next",
        "https://graph.microsoft.com:443/v1.0, http://graph.microsoft.com/v1.0/next",
        "https://graph.microsoft.com/v1.0, https://graph.microsoft.com:4430/v1.0/next",
        "https://graph.microsoft.com/v1.0, http://graph.microsoft.com:443/v1.0/next",
        "http://localhost:8443/v1.0, http://localhost:8/v1.0/next"
    })
    void a_link_with_another_port_or_scheme_is_not_followed(String baseUrl, String link) {
        assertThat(roster(baseUrl, link)).isInstanceOf(Relationship.Partial.class);
        assertThat(asked).hasSize(1);
    }
}
