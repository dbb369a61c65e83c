package io.github.graphcalls.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.emulator.journal.Journal;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The control API at {@code /__emulator/}: which path and method leads to what. Its description is {@code openapi.json}. */
public final class Control {

    /** Where it lies. */
    public static final String PATH = "/__emulator/";

    /** The header of the key, where one is needed. */
    public static final String KEY = "Emulator-Key";

    private final Map<String, Map<String, Function<Request, String>>> routes = new HashMap<>();
    private final Optional<Secret> key;

    private final Runnable reset;

    /**
     * The API.
     *
     * @param world the world behind the emulator, when there is one
     * @param pace how fast its clock runs, when there is a world, now and after a reset
     * @param faults the world that holds the faults: that behind the emulator, when there is one
     * @param journal what was asked
     * @param key what a request has to show, empty when it need not
     */
    public Control(Optional<World> world, Optional<WorldClock> pace, World faults, Journal journal, Optional<Secret> key) {
        this.key = key;
        BigDecimal usual = pace.map(WorldClock::speed).orElse(BigDecimal.ZERO);
        route("GET", "openapi.json", body -> resource(Control.class, "openapi.json"));
        route("GET", Scenario.schema(), body -> resource(Scenario.class, Scenario.schema()));
        route(
                "GET",
                "faults",
                body -> WorldJson.writeFaults(faults.behavior().faults()));
        route("POST", "faults", body -> done(() -> WorldJson.readFaults(body).forEach(faults::add)));
        route("DELETE", "faults", body -> done(faults::clearFaults));
        routes.put("journal", Map.of("GET", request -> page(request, journal, world)));
        reset = () -> {
            journal.clear();
            pace.ifPresentOrElse(running -> running.run(usual, faults::reset), faults::reset);
        };
        route("POST", "reset", body -> done(reset));
        world.ifPresent(behind -> routeWorld(behind, pace.orElseThrow()));
    }

    /** Brings all that it drives back to its beginning. */
    public void reset() {
        reset.run();
    }

    private void routeWorld(World world, WorldClock pace) {
        route("GET", "script", body -> Scenario.of(world).json());
        route(
                "PUT",
                "script",
                body -> done(() -> world.load(Scenario.parse(body).builder())));
        route("GET", "clock", body -> Documents.clock(world, pace));
        route("PUT", "clock", body -> {
            Documents.readClock(body, pace);
            return Documents.clock(world, pace);
        });
        route("POST", "clock/advance", body -> {
            pace.advance(Documents.readAdvance(body));
            return Documents.clock(world, pace);
        });
        route(
                "GET",
                "quirks",
                body -> WorldJson.writeQuirks(world.behavior().quirks()));
        route(
                "POST",
                "quirks",
                body -> done(() -> WorldJson.readQuirks(body).on().forEach(world::switchOn)));
        route(
                "DELETE",
                "quirks",
                body -> done(() -> world.behavior().quirks().on().forEach(world::switchOff)));
    }

    private static String page(Request request, Journal journal, Optional<World> world) {
        Map<String, Long> from = Positions.in(request.query(), "requestsFrom", "worldFrom");
        return Documents.journal(
                journal.page(from.get("requestsFrom")),
                world.map(behind -> WorldPage.of(behind.journal(), from.get("worldFrom"))));
    }

    private void route(String method, String path, Function<String, String> action) {
        routes.computeIfAbsent(path, none -> new TreeMap<>())
                .put(method, request -> action.apply(new String(request.body(), UTF_8)));
    }

    private static String done(Runnable action) {
        action.run();
        return "";
    }

    /**
     * Answers a request.
     *
     * @param request a request to a path below {@link #PATH}
     * @param origin scheme and host under which the client knows this server
     * @return the answer
     */
    public GraphAnswer answer(Request request, String origin) {
        String path = request.path().substring(PATH.length());
        // A page in a browser may send requests here, which must not drive a test on the same machine.
        if (key.isEmpty()
                && request.header("Host").filter(LoopbackHost::matches).isEmpty()) {
            return problem(
                    403,
                    "Host: expected a loopback name or address such as localhost or 127.0.0.1, found "
                            + request.header("Host").map(OneLine::of).orElse("nothing"));
        }
        if (request.header("Origin").filter(page -> !page.equals(origin)).isPresent()) {
            return problem(403, "requests from pages of other origins are not taken");
        }
        if (key.filter(expected -> !isShown(expected, request)).isPresent()) {
            return problem(401, "expected the header " + KEY + " with the key of this emulator");
        }
        if (path.isEmpty() && request.method().equals("GET")) {
            return page(origin);
        }
        Map<String, Function<Request, String>> methods = routes.get(path);
        if (methods == null) {
            return problem(404, "nothing lies at " + PATH + OneLine.of(path) + "; see " + PATH + "openapi.json");
        }
        Function<Request, String> action = methods.get(request.method());
        if (action == null) {
            String allowed = String.join(", ", methods.keySet());
            return json(405, Documents.problem("expected " + allowed), Map.of("Allow", List.of(allowed)));
        }
        try {
            String document = action.apply(request);
            return json(document.isEmpty() ? 204 : 200, document, Map.of());
        } catch (IllegalArgumentException refused) {
            return problem(400, String.valueOf(refused.getMessage()));
        }
    }

    /** A page for people, with lines to paste. */
    private GraphAnswer page(String origin) {
        String text = resource(Control.class, "help.txt")
                .replace("ORIGIN", origin)
                .replace("KEY", key.isEmpty() ? "" : " -H \"" + KEY + ": $KEY\"");
        return GraphAnswer.of(
                200,
                Map.of(
                        GraphHeaders.CONTENT_TYPE,
                        List.of("text/plain; charset=utf-8"),
                        "Cache-Control",
                        List.of("no-store")),
                text.getBytes(UTF_8));
    }

    private static boolean isShown(Secret expected, Request request) {
        byte[] shown = request.header(KEY).orElse("").getBytes(UTF_8);
        return MessageDigest.isEqual(shown, expected.reveal().getBytes(UTF_8));
    }

    private static GraphAnswer problem(int status, String problem) {
        return json(status, Documents.problem(problem), Map.of());
    }

    private static GraphAnswer json(int status, String document, Map<String, List<String>> more) {
        Map<String, List<String>> headers = new HashMap<>(more);
        headers.put(GraphHeaders.CONTENT_TYPE, List.of("application/json"));
        headers.put("Cache-Control", List.of("no-store"));
        return GraphAnswer.of(status, headers, document.getBytes(UTF_8));
    }

    private static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
