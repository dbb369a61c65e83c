package io.github.graphcalls.feign.request;

import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.trustingLookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.FeignException;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import feign.RetryableException;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.server.RawServer.Service;
import io.github.graphcalls.feign.signin.BearerToken;
import io.github.graphcalls.feign.signin.TokenSource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A team's own interface has what a lookup has: challenges are answered, and stale connections replaced. */
class TeamRequestTest {

    private static final String CLAIMS = "{\"access_token\":{\"nbf\":{\"essential\":true}}}";
    private static final String CHALLENGE = RawServer.answer(
            401,
            "WWW-Authenticate: Bearer realm=\"\", error=\"insufficient_claims\", claims=\""
                    + Base64.getEncoder().encodeToString(CLAIMS.getBytes(StandardCharsets.UTF_8)) + "\"\r\n",
            "");
    private static final String DONE = RawServer.answer(200, "", "{}");

    interface TeamApi {
        @RequestLine("GET /communications/calls/{id}")
        Call call(@Param("id") String id);

        @RequestLine("GET /communications/calls/{id}")
        Call within(@Param("id") String id, Request.Options limits);

        @RequestLine("POST /communications/calls/{id}/mute")
        void mute(@Param("id") String id);
    }

    private final List<Optional<String>> wanted = new CopyOnWriteArrayList<>();

    /** Gives tokens 1, 2 and so on. */
    private TokenSource tokens() {
        return claims -> {
            wanted.add(claims);
            return BearerToken.of(Secret.of("a-long-enough-token-" + wanted.size()));
        };
    }

    private static List<String> lines(RawServer server, String name) {
        return server.requests.stream()
                .flatMap(List::stream)
                .filter(line -> line.startsWith(name + ": "))
                .toList();
    }

    @Test
    void a_claims_challenge_is_answered_with_a_token_that_has_the_claims() {
        try (RawServer server = RawServer.keeping(CHALLENGE, FOUND);
                FeignCallLookup lookup = trustingLookup(server).token(tokens()).build()) {
            Call call = lookup.target(TeamApi.class).call("a");

            assertThat(call.hasState(CallState.ESTABLISHED)).isTrue();
            assertThat(wanted).containsExactly(Optional.empty(), Optional.of(CLAIMS));
            assertThat(lines(server, "Authorization"))
                    .containsExactly(
                            "Authorization: Bearer a-long-enough-token-1",
                            "Authorization: Bearer a-long-enough-token-2");
            assertThat(lines(server, "client-request-id")).hasSize(2).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_claims_challenge_to_a_post_is_answered_too() {
        try (RawServer server = RawServer.keeping(CHALLENGE, DONE);
                FeignCallLookup lookup = trustingLookup(server).token(tokens()).build()) {
            lookup.target(TeamApi.class).mute("a");

            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void a_second_challenge_is_an_exception() {
        try (RawServer server = RawServer.keeping(CHALLENGE);
                FeignCallLookup lookup = trustingLookup(server).token(tokens()).build()) {
            assertThatExceptionOfType(FeignException.Unauthorized.class)
                    .isThrownBy(() -> lookup.target(TeamApi.class).call("a"));

            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void a_challenge_without_another_token_is_an_exception_after_one_request() {
        try (RawServer server = RawServer.keeping(CHALLENGE);
                FeignCallLookup lookup = trustingLookup(server).build()) {
            assertThatExceptionOfType(FeignException.Unauthorized.class)
                    .isThrownBy(() -> lookup.target(TeamApi.class).call("a"));

            assertThat(server.requests).hasSize(1);
        }
    }

    /** Answers one request on each connection, and closes it when the second one has come. */
    private static final Service DEAD_ON_REUSE = connection -> {
        connection.request();
        connection.write(FOUND);
        connection.request();
    };

    @Test
    void a_get_is_sent_once_more_when_its_reused_connection_is_dead() {
        try (RawServer server = RawServer.serving(DEAD_ON_REUSE);
                FeignCallLookup lookup = trustingLookup(server).build()) {
            TeamApi api = lookup.target(TeamApi.class);
            api.call("a");

            assertThat(api.call("a").hasState(CallState.ESTABLISHED)).isTrue();

            assertThat(server.requests).hasSize(3);
        }
    }

    @Test
    void a_post_is_not_sent_again_when_its_reused_connection_is_dead() {
        try (RawServer server = RawServer.serving(DEAD_ON_REUSE);
                FeignCallLookup lookup = trustingLookup(server).build()) {
            TeamApi api = lookup.target(TeamApi.class);
            api.call("a");

            assertThatExceptionOfType(RetryableException.class).isThrownBy(() -> api.mute("a"));

            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void a_post_is_not_sent_again_when_its_answer_is_that_to_another_request() {
        try (RawServer server = RawServer.keeping(FOUND, RawServer.answer(200, "client-request-id: another\r\n", ""));
                FeignCallLookup lookup = trustingLookup(server).build()) {
            TeamApi api = lookup.target(TeamApi.class);
            api.call("a");

            assertThatExceptionOfType(RetryableException.class).isThrownBy(() -> api.mute("a"));

            assertThat(server.requests).hasSize(2);
            api.mute("a");
            assertThat(server.connections).hasSize(2);
        }
    }

    @Test
    @Tag("real-time")
    void the_limit_in_the_options_of_a_method_holds_for_all_that_it_sends() {
        Service silent = connection -> {
            connection.request();
            connection.awaitClose();
        };
        Service challenging = connection -> {
            connection.request();
            connection.write(CHALLENGE);
            silent.serve(connection);
        };
        try (RawServer server = RawServer.serving(challenging);
                FeignCallLookup lookup = trustingLookup(server).token(tokens()).build()) {
            Request.Options limits = new Request.Options(10, TimeUnit.SECONDS, 400, TimeUnit.MILLISECONDS, false);

            assertThatExceptionOfType(RetryableException.class)
                    .isThrownBy(() -> lookup.target(TeamApi.class).within("a", limits));

            assertThat(server.requests).hasSize(2);
        }
    }
}
