package io.github.graphcalls.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.emulator.control.Control;
import io.github.graphcalls.emulator.control.WorldClock;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.wire.GraphAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An input is a method and a path below that of the control API on the first line, and a body behind it. */
class ControlFuzzTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    /** The type of the landing page, which alone is no JSON. */
    private static final String TEXT = "text/plain; charset=utf-8";

    private static final String ORIGIN = "http://localhost";
    private static final Set<Integer> STATUSES = Set.of(200, 204, 400, 401, 403, 404, 405, 421);
    private static final List<String> DOCUMENTS = List.of("clock", "script", "faults", "quirks", "journal");
    private static final Scenario SCENARIO = Scenario.parse(
            "{\"version\":1,\"calls\":[{\"id\":\"7\",\"joining\":\"Adele\",\"steps\":[{\"happens\":\"established\"}]}]}");

    private final World world = SCENARIO.builder().build();
    private final Control control =
            new Control(world, Optional.of(new WorldClock(world, () -> 0)), Optional.empty(), Optional.empty());

    @FuzzTest
    void a_control_request_is_answered_and_changes_nothing_when_it_is_refused(byte[] input) throws IOException {
        String[] line = Inputs.firstLine(input).split(" ", 2);
        List<Object> before = state();

        GraphAnswer answer = send(line[0], line.length > 1 ? line[1] : "", Inputs.body(input));

        if (answer.status() >= 400) {
            Inputs.checkEqual(before, state());
            return;
        }
        FakeCallLookup.of(world).find(Inputs.ID);
        for (String document : DOCUMENTS) {
            Inputs.checkEqual(200, send("GET", document, new byte[0]).status());
        }
        Inputs.checkEqual(204, send("POST", "reset", new byte[0]).status());
    }

    private List<Object> state() {
        return List.of(world.script(), world.behavior(), world.clock().instant());
    }

    private GraphAnswer send(String method, String path, byte[] body) throws IOException {
        Request request = Request.of(method, Control.PATH + path, List.of(Map.entry("Host", "localhost")), body);
        GraphAnswer answer = control.answer(request, ORIGIN);
        Inputs.check(STATUSES.contains(answer.status()), "a status of the control API", answer.status());
        if (answer.status() == 204) {
            Inputs.checkEqual(0, answer.body().length);
        } else if (answer.header("Content-Type").filter(TEXT::equals).isPresent()) {
            Inputs.checkEqual("", path.split("[?#]", 2)[0]);
        } else {
            Inputs.check(MAPPER.readTree(answer.body()) != null, "a JSON document", answer);
        }
        return answer;
    }
}
