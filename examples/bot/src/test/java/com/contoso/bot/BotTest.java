package com.contoso.bot;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The bot as a whole, with callbacks that are signed here and lookups that an emulator answers. */
class BotTest {

    private static final String APPLICATION = "an-application";
    private static final String SECRET = "a-token-that-stays-hidden";
    private static final String ID = SampleCalls.GROUP.id().value();

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private MicrosoftStub microsoft;
    private GraphEmulator graph;
    private World world;
    private ConfigurableApplicationContext bot;

    @BeforeEach
    void starts_the_bot() throws Exception {
        microsoft = new MicrosoftStub();
        world = World.builder(Script.of(CallScript.of(SampleCalls.GROUP))).build();
        graph = GraphEmulator.start(FakeCallLookup.of(world));
        start();
    }

    private void start(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--management.endpoints.web.exposure.include=health,metrics,calls,env,configprops",
                "--management.endpoint.env.show-values=never",
                "--management.endpoint.configprops.show-values=always",
                "--bot.callback.application-id=" + APPLICATION,
                "--bot.callback.key-document=" + microsoft.keyDocument(),
                "--bot.graph.base-url=" + graph.baseUrl(),
                "--bot.graph.token=" + SECRET,
                "--bot.calls.file=" + folder.resolve("calls.jsonl")));
        settings.addAll(List.of(more));
        bot = SpringApplication.run(BotApplication.class, settings.toArray(String[]::new));
    }

    @AfterEach
    void ends() {
        bot.close();
        graph.close();
        microsoft.close();
    }

    private int callback(String authorization, String body) throws Exception {
        String port = bot.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/callback"))
                .header("Authorization", authorization)
                .POST(ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private int notify(String change, String properties) throws Exception {
        String resource = "/communications/calls/" + ID;
        return callback(
                microsoft.authorization(APPLICATION), """
                    {"value":[{"changeType":"%s","resource":"%s","resourceUrl":"%s","resourceData":{
                      "@odata.type":"#microsoft.graph.call","id":"%s"%s}}]}
                    """.formatted(change, resource, resource, ID, properties));
    }

    private String actuator(String path) throws Exception {
        String port = bot.getEnvironment().getProperty("local.management.port");
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/" + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void a_call_is_alive_until_its_last_notification_and_has_ended_afterwards() throws Exception {
        assertThat(notify("created", ",\"state\":\"establishing\"")).isEqualTo(202);
        assertThat(notify("updated", ",\"state\":\"established\"")).isEqualTo(202);
        assertThat(actuator("calls/alive")).contains(ID, "established");

        notify("deleted", ",\"state\":\"terminated\",\"resultInfo\":{\"code\":200,\"subcode\":0}");

        assertThat(actuator("calls/alive")).isEqualTo("[]");
        assertThat(actuator("calls/ended")).contains(ID, "NOTIFICATION", "200");
    }

    @Test
    void a_doubtful_call_is_looked_up_at_once() throws Exception {
        notify("updated", "");

        await().untilAsserted(() -> assertThat(actuator("calls/alive")).contains("established"));
        assertThat(actuator("metrics/graph.lookups")).contains("Found");
    }

    @Test
    void the_verifier_decides_the_status() throws Exception {
        String genuine = microsoft.authorization(APPLICATION);

        assertThat(callback(genuine, "{}")).isEqualTo(204);
        assertThat(callback(genuine, "no JSON")).isEqualTo(400);
        assertThat(callback(microsoft.authorization("another"), "{}")).isEqualTo(401);
        assertThat(actuator("calls/alive")).isEqualTo("[]");
    }

    @Test
    void the_accepted_issuers_are_a_setting() throws Exception {
        String issuer = "https://api.botframework.example/";
        bot.close();
        start("--bot.callback.issuers=" + issuer);

        assertThat(callback(microsoft.authorization(APPLICATION, issuer), "{}")).isEqualTo(204);
        assertThat(callback(microsoft.authorization(APPLICATION), "{}")).isEqualTo(401);
    }

    @Test
    void a_bot_that_ended_gracefully_leaves_one_line_for_each_call_and_begins_with_them() throws Exception {
        notify("created", ",\"state\":\"establishing\"");
        notify("updated", ",\"state\":\"established\"");
        bot.close();
        assertThat(Files.readAllLines(folder.resolve("calls.jsonl"))).hasSize(1);

        start();

        assertThat(actuator("calls/alive")).contains(ID);
        await().untilAsserted(() -> assertThat(world.journal().entries()).hasSize(1));
    }

    @Test
    void health_is_up_without_a_lookup_and_no_endpoint_shows_the_token() throws Exception {
        notify("created", ",\"state\":\"establishing\"");

        assertThat(actuator("health")).contains("\"alive\":1", "\"status\":\"UP\"");
        assertThat(world.journal().entries()).isEmpty();
        assertThat(actuator("configprops")).contains("bot.graph").doesNotContain(SECRET);
        assertThat(actuator("env")).contains("bot.graph.token").doesNotContain(SECRET);
    }
}
