package io.github.graphcalls.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.callback.CallbackLoop;
import io.github.graphcalls.emulator.http.Request;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The control API at {@code /__emulator/}, with which a test in any language drives the emulator. {@code openapi.json} describes
 * it.
 */
public final class Control {

    /** The path below which it is. */
    public static final String PATH = "/__emulator/";

    /** The header of the key, where one is needed. */
    public static final String KEY = "Emulator-Key";

    private final Map<String, Map<String, Function<Request, String>>> routes = new HashMap<>();
    private final Optional<Secret> key;
    private final Runnable reset;

    /**
     * Begins to drive a world.
     *
     * @param world the world, or one in front of another lookup
     * @param clock moves the clock of the world, now at the speed to which a reset returns; empty in front of another lookup
     * @param key the key that a request has to send, if any
     * @param callbacks sends notifications, if any are sent
     */
    public Control(World world, Optional<WorldClock> clock, Optional<Secret> key, Optional<CallbackLoop> callbacks) {
        this.key = key;
        BigDecimal speed = clock.map(WorldClock::speed).orElse(BigDecimal.ZERO);
        reset = () -> clock.ifPresentOrElse(running -> running.run(speed, world::reset), world::reset);
        get("openapi.json", () -> Page.resource(Control.class, "openapi.json"));
        get(Scenario.schema(), () -> Page.resource(Scenario.class, Scenario.schema()));
        get("faults", () -> WorldJson.writeFaults(world.behavior().faults()));
        change("POST", "faults", body -> WorldJson.readFaults(body).forEach(world::add));
        run("DELETE", "faults", world::clearFaults);
        route("GET", "journal", request -> Documents.journal(UnusedInput.queryOnly(request), world.journal()));
        run("POST", "reset", reset);
        clock.ifPresent(running -> routeWorld(world, running, () -> Documents.clock(world, running, callbacks)));
    }

    /** Returns the world and its clock to their beginning. */
    public void reset() {
        reset.run();
    }

    private void routeWorld(World world, WorldClock clock, Supplier<String> now) {
        get("script", () -> Scenario.of(world).json());
        change("PUT", "script", body -> world.load(Scenario.parse(body).builder()));
        get("clock", now);
        read("PUT", "clock", body -> {
            Documents.readClock(body, clock);
            return now.get();
        });
        read("POST", "clock/advance", body -> {
            clock.advance(Documents.readAdvance(body));
            return now.get();
        });
        get("quirks", () -> WorldJson.writeQuirks(world.behavior().quirks()));
        change("POST", "quirks", body -> WorldJson.readQuirks(body).on().forEach(world::switchOn));
        run("DELETE", "quirks", () -> world.behavior().quirks().on().forEach(world::switchOff));
    }

    private void route(String method, String path, Function<Request, String> action) {
        routes.computeIfAbsent(path, none -> new TreeMap<>()).put(method, action);
    }

    private void get(String path, Supplier<String> document) {
        route("GET", path, request -> {
            UnusedInput.none(request);
            return document.get();
        });
    }

    /** A route that reads no input and whose answer has no document. */
    private void run(String method, String path, Runnable action) {
        route(method, path, request -> {
            UnusedInput.none(request);
            action.run();
            return "";
        });
    }

    /** A route that reads the body. */
    private void read(String method, String path, Function<String, String> action) {
        route(method, path, request -> action.apply(WorldJson.decode(UnusedInput.bodyOnly(request))));
    }

    /** A route that reads the body and whose answer has no document. */
    private void change(String method, String path, Consumer<String> action) {
        read(method, path, body -> {
            action.accept(body);
            return "";
        });
    }

    /**
     * Answers a request.
     *
     * @param request a request to a path below {@link #PATH}
     * @param origin scheme and host under which the client knows this server
     * @return the answer
     */
    public GraphAnswer answer(Request request, String origin) {
        Optional<GraphAnswer> refusal = refused(request, origin);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String path = request.path().substring(PATH.length());
        if (path.isEmpty() && request.method().equals("GET")) {
            return Page.help(origin, key.isEmpty() ? "" : " -H \"" + KEY + ": $KEY\"");
        }
        Map<String, Function<Request, String>> methods = routes.get(path);
        if (methods == null) {
            return problem(404, PATH + OneLine.of(path) + ": there is no such path; see " + PATH + "openapi.json");
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

    /** Refuses a page in a browser, which must not drive a test on the same machine, and a request without the key. */
    private Optional<GraphAnswer> refused(Request request, String origin) {
        Optional<String> host = request.header("Host");
        if (key.isEmpty() && host.filter(LoopbackHost::matches).isEmpty()) {
            return Optional.of(problem(
                    403,
                    "Host: expected a loopback name or address such as localhost or 127.0.0.1, found "
                            + host.map(OneLine::of).orElse("nothing")));
        }
        Optional<String> foreign =
                request.values("Origin").filter(page -> !page.equals(origin)).findFirst();
        if (foreign.isPresent()) {
            return Optional.of(
                    problem(403, "Origin: expected none or " + origin + ", found " + OneLine.of(foreign.get())));
        }
        return key.filter(expected -> !isShown(expected, request))
                .map(missing -> problem(401, KEY + ": expected the key of this emulator in this header"));
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
}
