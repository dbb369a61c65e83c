package io.github.graphcalls.examples.board.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.examples.board.feed.Masking;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.fake.quirk.Quirk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows and changes the clock, the faults and the quirks of a world. Not safe for use by several threads. */
final class WorldSwitches {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final World world;
    private final Optional<BoardClock> clock;
    /** The speed at which a stopped clock goes on. */
    private BigDecimal speed = BigDecimal.ONE;

    WorldSwitches(World world, Optional<BoardClock> clock) {
        this.world = world;
        this.clock = clock;
    }

    void describe(ObjectNode board) {
        clock.ifPresent(running -> {
            keepSpeed(running);
            board.put("running", isRunning(running)).put("speed", speed);
        });
        board.set("faults", faults());
        ObjectNode quirks = board.putObject("quirks");
        for (Quirk each : Quirk.values()) {
            quirks.put(Evolvable.wordOf(each), world.behavior().quirks().has(each));
        }
    }

    /**
     * Returns the faults as JSON without line breaks, which end a line of an event, without bodies, which may be long, and without
     * what may be a secret.
     */
    private JsonNode faults() {
        try {
            JsonNode faults =
                    MAPPER.readTree(WorldJson.writeFaults(world.behavior().faults()));
            for (JsonNode fault : faults) {
                if (fault.get("effect") instanceof ObjectNode effect) {
                    if (effect.has("body")) {
                        effect.put("body", effect.get("body").asText().length() + " characters");
                    }
                    if (effect.get("headers") instanceof ObjectNode headers) {
                        headers.properties().forEach(header -> header.setValue(effect.textNode("***")));
                    }
                }
            }
            return Masking.of(faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean change(String path, JsonNode body) {
        switch (path) {
            case "/clock" -> changeClock(body);
            case "/faults" -> WorldJson.readFaults(body.toString()).forEach(world::add);
            case "/faults/remove" -> removeFault(body);
            case "/quirks" -> changeQuirk(text(body, "name"), flag(body, "on"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void changeClock(JsonNode body) {
        BoardClock running = clock.orElseThrow(() ->
                new IllegalArgumentException("clock: expected a world with a clock, found one in front of a lookup"));
        keepSpeed(running);
        if (body.size() != 1) {
            throw new IllegalArgumentException(
                    "clock: expected one of running, speed and next, found " + OneLine.of(body.toString()));
        }
        if (body.has("running")) {
            running.run(flag(body, "running") ? speed : BigDecimal.ZERO);
        } else if (body.path("speed").isNumber()) {
            changeSpeed(running, body.get("speed").decimalValue());
        } else if (body.path("next").asBoolean()) {
            running.catchUp();
            world.advanceToNextEvent()
                    .orElseThrow(() -> new IllegalArgumentException("next: expected a further event, found none"));
        } else {
            throw new IllegalArgumentException(
                    "clock: expected running, speed or next, found " + OneLine.of(body.toString()));
        }
    }

    /** Lets the clock check the speed, and leaves a stopped clock stopped. */
    private void changeSpeed(BoardClock running, BigDecimal next) {
        if (next.signum() <= 0) {
            throw new IllegalArgumentException("speed: expected more than 0, found " + next + "; send running: false");
        }
        boolean isRunning = isRunning(running);
        running.run(next);
        speed = next;
        if (!isRunning) {
            running.run(BigDecimal.ZERO);
        }
    }

    private void keepSpeed(BoardClock running) {
        speed = isRunning(running) ? running.speed() : speed;
    }

    private static boolean isRunning(BoardClock clock) {
        return clock.speed().signum() > 0;
    }

    /** Removes the fault at an index, or all of a name. */
    private void removeFault(JsonNode body) {
        boolean isIndexed = body.path("index").isInt();
        // The lock under which a world changes its faults.
        synchronized (world) {
            List<Fault> others = new ArrayList<>(world.behavior().faults());
            int index = body.path("index").asInt(-1);
            boolean isRemoved = isIndexed
                    ? index >= 0 && index < others.size() && others.remove(index) != null
                    : removeNamed(others, text(body, "name"));
            if (!isRemoved) {
                throw new IllegalArgumentException((isIndexed ? "index" : "name")
                        + ": expected that of a fault, found " + OneLine.of(body.toString())
                        + "; it may be removed already");
            }
            world.hold(world.behavior().with(others));
        }
    }

    private static boolean removeNamed(List<Fault> faults, String name) {
        return faults.removeIf(fault -> fault.name().equals(Optional.of(name)));
    }

    private void changeQuirk(String name, boolean on) {
        Quirk quirk = Stream.of(Quirk.values())
                .filter(each -> Evolvable.wordOf(each).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("name: expected the name of a quirk, found " + OneLine.of(name)));
        if (on) {
            world.switchOn(quirk);
        } else if (quirk.isDefault()) {
            throw new IllegalArgumentException("on: expected true for the default " + name
                    + ", found false; switch on the quirk that replaces it");
        } else {
            world.switchOff(quirk);
        }
    }

    private static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + ": expected a string, found " + OneLine.of(value.toString()));
        }
        return value.textValue();
    }

    private static boolean flag(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException(
                    name + ": expected true or false, found " + OneLine.of(value.toString()));
        }
        return value.booleanValue();
    }
}
