package io.github.graphcalls.feign.request;

import static io.github.graphcalls.feign.server.Established.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.multibindings.Multibinder;
import feign.Capability;
import feign.Client;
import feign.DefaultClient;
import feign.FeignException;
import feign.Param;
import feign.Request;
import feign.RequestLine;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.FeignLookupBuilder;
import io.github.graphcalls.feign.FeignModule;
import io.github.graphcalls.feign.server.Established;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.lookup.outcome.Found;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a team adds with Feign's own means. */
class TeamInterfaceTest {

    private static final String CALL = "{\"id\":\"a\",\"state\":\"Established\",\"new\":1}";

    private final RawServer server = RawServer.answering(200, "Content-Type: application/json\r\n", CALL);

    /** What a team may write for a question of its own. */
    interface TeamApi {
        @RequestLine("GET /communications/calls/{id}?$select=state")
        Call call(@Param("id") String id);

        @RequestLine("GET /communications/calls/{id}/participants")
        List<Call> mistaken(@Param("id") String id);

        @RequestLine("GET /communications/calls/{id}")
        Call within(@Param("id") String id, Request.Options limits);

        @RequestLine("POST /communications/calls/{id}/mute")
        void mute(@Param("id") String id);
    }

    /** What a team may count. */
    public static final class Counting implements Capability {
        final List<String> asked = new CopyOnWriteArrayList<>();

        @Override
        public Client enrich(Client client) {
            return (request, options) -> {
                asked.add(request.httpMethod() + " " + request.url());
                return client.execute(request, options);
            };
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    private FeignLookupBuilder lookup() {
        return Established.lookup(server);
    }

    @Test
    void a_method_of_a_team_returns_a_call_over_the_connections_of_the_lookup() {
        try (FeignCallLookup lookup = lookup().build()) {
            Call call = lookup.target(TeamApi.class).call("a");

            assertThat(call.hasState(CallState.ESTABLISHED)).isTrue();
            assertThat(call.extras().members()).containsEntry("new", 1L);
            assertThat(server.requests.get(0))
                    .contains("Authorization: Bearer " + TOKEN, "Accept: application/json", "Accept-Encoding: gzip")
                    .anyMatch(line -> line.startsWith("client-request-id: "));
        }
    }

    @Test
    void a_post_without_a_body_has_a_length_of_zero() {
        try (FeignCallLookup lookup = lookup().build()) {
            lookup.target(TeamApi.class).mute("a");

            assertThat(server.requests.get(0)).contains("Content-Length: 0");
        }
    }

    @Test
    void an_unreadable_answer_is_an_exception_of_feign() {
        try (FeignCallLookup lookup = lookup().build()) {
            assertThatExceptionOfType(FeignException.class)
                    .isThrownBy(() -> lookup.target(TeamApi.class).mistaken("a"));
        }
    }

    @Test
    void options_without_a_limit_set_none() {
        Client next = new DefaultClient(null, null);
        List<Long> limits = new CopyOnWriteArrayList<>();
        Client client = (request, options) -> {
            limits.add(options.readTimeout());
            return next.execute(request, options);
        };
        try (FeignCallLookup lookup = lookup().client(client).build()) {
            Request.Options none = new Request.Options(10, TimeUnit.SECONDS, 0, TimeUnit.MILLISECONDS, false);

            lookup.target(TeamApi.class).within("a", none);

            assertThat(limits).containsExactly(Duration.ofDays(20).toMillis());
        }
    }

    @Test
    void a_capability_sees_each_request() {
        Counting counting = new Counting();
        try (FeignCallLookup lookup = lookup().capability(counting).build()) {
            assertThat(lookup.find(CallId.of("a"))).isInstanceOf(Found.class);

            assertThat(counting.asked).containsExactly("GET " + server.baseUrl() + "/communications/calls/a");
        }
    }

    @Test
    void a_capability_may_be_bound_with_guice() {
        Counting counting = new Counting();
        Settings settings = Settings.NONE.with("base-url", server.baseUrl()).with("token", Secret.of(TOKEN));
        var injector = Guice.createInjector(new FeignModule(settings), new AbstractModule() {
            @Override
            protected void configure() {
                Multibinder.newSetBinder(binder(), Capability.class)
                        .addBinding()
                        .toInstance(counting);
            }
        });
        try (OpenCallLookup lookup = injector.getInstance(OpenCallLookup.class)) {
            lookup.find(CallId.of("a"));

            assertThat(counting.asked).hasSize(1);
        }
    }

    @Test
    void another_client_may_send_the_requests() {
        Counting counting = new Counting();
        try (FeignCallLookup lookup =
                lookup().client(counting.enrich(new DefaultClient(null, null))).build()) {
            assertThat(lookup.find(CallId.of("a"))).isInstanceOf(Found.class);

            assertThat(counting.asked).hasSize(1);
            assertThat(server.requests.get(0)).contains("Authorization: Bearer " + TOKEN);
        }
    }
}
