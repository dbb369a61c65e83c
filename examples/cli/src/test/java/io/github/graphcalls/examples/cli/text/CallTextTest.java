package io.github.graphcalls.examples.cli.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTextTest {

    private static final String ESCAPE = "\u001b";

    @Test
    void a_peer_to_peer_call_has_a_row_for_each_property() {
        Result result = Run.inShell().reading(Run.document("peer-to-peer.json")).command("show");

        assertThat(result.out()).isEqualTo("""
                Call             2e1a0b00-2db4-4022-9570-243709c565ab
                State            established
                Kind             outgoing, peer-to-peer
                From             Calling Bot (application 2891555a-92ff-42e6-80fa-6e1300c6b5c6)
                To               John (user 112f7296-5fa4-42ca-bae8-6a692b15d4b8)
                Media            audio requested
                                 hosted by the service, with 2 prompts fetched beforehand
                Own participant  499ff390-7a72-40e8-83a0-8fac6295ae7e
                Callback         https://bot.contoso.com/callback
                """);
    }

    @Test
    void a_group_call_has_rows_of_meeting_transcription_and_chat() {
        Result result = Run.inShell().reading(Run.document("group.json")).command("show");

        assertThat(result.out())
                .contains("outgoing, group", "organized by user 5810cede-f3cc-42eb-b2c1-e9bd5d53ec96")
                .contains("inactive since 2020-05-28T00:10:54.104Z", "thread.v2");
    }

    @Test
    void a_call_that_ended_has_a_row_of_its_end() {
        String ended = "{\"id\":\"a\",\"state\":\"terminated\",\"resultInfo\":{\"code\":480,\"subcode\":10076}}";

        Result result = Run.inShell().reading(ended).command("show");

        assertThat(result.out()).contains("Ended  the callee could not be reached (480/10076)");
    }

    @Test
    void expanded_participants_have_a_row_each() {
        String call = "{\"id\":\"a\",\"participants\":[{\"isMuted\":true,\"info\":{\"identity\":{\"phone\":"
                + "{\"id\":\"+15550100\"}}}}]}";

        Result result = Run.inShell().reading(call).command("show");

        assertThat(result.out()).contains("1 participant\n").contains("phone +15550100, muted");
    }

    @Test
    void an_unknown_member_is_shown_by_name_without_its_value() {
        String call = "{\"id\":\"a\",\"new\":\"value\",\"source\":{\"newer\":1},\"@odata.context\":\"c\","
                + "\"callRoutes\":[{\"final\":{\"newest\":1}}]}";

        Result result = Run.inShell().reading(call).command("show");

        assertThat(result.out())
                .contains("source.newer", "callRoutes[0].final.newest", "new\n")
                .doesNotContain("value", "odata");
    }

    @Test
    void a_passcode_is_not_shown() {
        String call = "{\"id\":\"a\",\"meetingInfo\":{\"@odata.type\":\"#microsoft.graph.joinMeetingIdMeetingInfo\","
                + "\"joinMeetingId\":\"1234\",\"passcode\":\"hush\"}}";

        Result result = Run.inShell().reading(call).command("show");

        assertThat(result.out())
                .contains("joined by its id 1234 and a passcode")
                .doesNotContain("hush");
    }

    @Test
    void control_characters_in_any_property_are_escaped() {
        Result result = Run.inShell().reading(Run.document("everything.json")).command("show");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("\\u001b[31mred").doesNotContain(ESCAPE, "\u202e", "\u2028", "\t");
    }

    private static final String ESTABLISHED = "{\"id\":\"a\",\"state\":\"established\",\"subject\":\"Zo\u00eb\"}";

    @Test
    void text_on_a_terminal_is_coloured() {
        Result result = Run.inShell().onTerminal(UTF_8).reading(ESTABLISHED).command("show");

        assertThat(result.out()).contains(ESCAPE + "[32mestablished" + ESCAPE + "[0m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_COLOR=1", "TERM=dumb"})
    void text_is_not_coloured_on_a_dumb_terminal_or_with_no_color(String variable) {
        Result result = Run.inShell()
                .onTerminal(UTF_8)
                .with(variable.split("=")[0], variable.split("=")[1])
                .reading(ESTABLISHED)
                .command("show");

        assertThat(result.out()).contains("established").doesNotContain(ESCAPE);
    }

    @Test
    void text_on_a_terminal_is_in_its_encoding() {
        Result result =
                Run.inShell().onTerminal(ISO_8859_1).reading(ESTABLISHED).command("show");

        assertThat(result.out()).contains("Zo\u00eb");
    }
}
