package io.github.graphcalls.fake.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.event.RosterEvents;
import io.github.graphcalls.fake.event.StateEvents;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shorter to write than to read back. */
class ScriptWordsTest {

    private static final CallId ID = CallId.of("1");

    static Stream<Method> words() {
        return Stream.of(StateEvents.class, EndEvents.class)
                .flatMap(words -> Stream.of(words.getMethods()))
                .filter(word -> word.getReturnType() == Event.class && word.getParameterCount() == 0);
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_state_and_end_event_has_a_word_in_json(Method word) throws ReflectiveOperationException {
        Script script = script("\"outgoing\": [\"A\"]", "{\"happens\": \"" + word.getName() + "\", \"meant\": true}");

        Event event = script.stories().get(0).steps().get(0).event();

        assertThat(event).isEqualTo(StateEvents.meant((Event) word.invoke(null)));
    }

    @Test
    void a_call_opens_in_json_as_in_java() {
        assertThat(script("\"outgoing\": [\"A\", \"B\"]")).isEqualTo(Script.of(CallScript.outgoing(ID, "A", "B")));
        assertThat(script("\"joining\": \"A\"")).isEqualTo(Script.of(CallScript.joining(ID, "A")));
        assertThat(script("\"incoming\": \"A\"")).isEqualTo(Script.of(CallScript.incoming(ID, "A")));
        assertThat(script("\"incomingFromGroup\": \"A\"")).isEqualTo(Script.of(CallScript.incomingFromGroup(ID, "A")));
    }

    @Test
    void participants_are_named_in_json_as_in_java() {
        assertThat(script(
                        "\"joining\": \"A\"",
                        "{\"joins\": \"B\"}",
                        "{\"waitsInLobby\": \"C\"}",
                        "{\"admitted\": \"C\"}",
                        "{\"happens\": \"hungUp\"}"))
                .isEqualTo(Script.of(CallScript.joining(ID, "A")
                        .atOnce(RosterEvents.joins("B"))
                        .atOnce(RosterEvents.waitsInLobby("C"), RosterEvents.admitted("C"), EndEvents.hungUp())));
    }

    private static Script script(String opening, String... steps) {
        return (Script) Scenario.parse("{\"version\": 1, \"calls\": [{\"id\": \"1\", " + opening + ", \"steps\": ["
                        + String.join(",", steps) + "]}]}")
                .script();
    }
}
