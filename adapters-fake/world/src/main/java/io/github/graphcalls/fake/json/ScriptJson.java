package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.fake.script.ScriptException;
import io.github.graphcalls.fake.script.Step;
import io.github.graphcalls.fake.script.StepTiming;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A script: the story of each call, or the arguments of {@link GeneratedCalls}. */
final class ScriptJson {

    private static final List<String> OPENINGS =
            List.of("opening", "outgoing", "joining", "incoming", "incomingFromGroup");

    private static final String[] STEP = Stream.concat(
                    Stream.of("after", "afterLookups", "resultInfo", "terminationReason", "meant"),
                    EventJson.NAMES.stream())
            .toArray(String[]::new);

    private ScriptJson() {}

    /** Adds the script to a document. */
    static void write(CallSource source, ObjectNode owner) {
        if (source instanceof Script script) {
            owner.set("calls", Json.array(script.stories(), ScriptJson::write));
        } else {
            GeneratedCalls calls = (GeneratedCalls) source;
            owner.putObject("generated")
                    .put("version", GeneratedCalls.VERSION)
                    .put("seed", calls.seed())
                    .put("calls", calls.size())
                    .put("unknownContent", calls.hasUnknownContent());
        }
    }

    static CallSource read(Place owner) {
        if (owner.oneOf(List.of("calls", "generated")).equals("generated")) {
            return readGenerated(owner.member("generated"));
        }
        Place calls = owner.member("calls");
        List<CallScript> stories =
                calls.items().stream().map(ScriptJson::readStory).toList();
        return calls.make(() -> Script.of(stories));
    }

    private static GeneratedCalls readGenerated(Place place) {
        place.only("version", "seed", "calls", "unknownContent").hasVersion(GeneratedCalls.VERSION);
        Place size = place.member("calls");
        GeneratedCalls calls =
                size.make(() -> GeneratedCalls.of(place.member("seed").longNumber(), size.number()));
        return place.optional("unknownContent").filter(Place::flag).isPresent() ? calls.withUnknownContent() : calls;
    }

    private static JsonNode write(CallScript story) {
        ObjectNode node = Json.object();
        node.set("opening", GraphJson.write(story.opening()));
        if (!story.begins().isZero()) {
            node.put("begins", story.begins().toString());
        }
        if (!story.steps().isEmpty()) {
            node.set("steps", Json.array(story.steps(), ScriptJson::write));
        }
        return node;
    }

    private static JsonNode write(Step step) {
        ObjectNode node = Json.object();
        if (step.timing() instanceof StepTiming.After wait) {
            node.put("after", wait.duration().toString());
        } else if (step.timing() instanceof StepTiming.AfterLookups wait) {
            node.put("afterLookups", wait.lookups());
        }
        EventJson.write(step.event(), node);
        return node;
    }

    private static CallScript readStory(Place story) {
        story.only("id", "opening", "outgoing", "joining", "incoming", "incomingFromGroup", "begins", "steps");
        CallScript opened = opened(story);
        Duration begins = story.optional("begins").map(Place::duration).orElse(Duration.ZERO);
        List<Step> steps = story.optional("steps").map(Place::items).orElse(List.of()).stream()
                .map(ScriptJson::readStep)
                .toList();
        try {
            return story.make(() -> new CallScript(opened.opening(), begins, steps));
        } catch (JsonFormatException refused) {
            throw refused.getCause() instanceof ScriptException cause ? refused(story, cause) : refused;
        }
    }

    private static JsonFormatException refused(Place story, ScriptException cause) {
        return new JsonFormatException(
                story.name() + ".steps[" + cause.step() + "]: " + cause.problem()
                        + "; to allow it, add \"meant\": true to the step",
                cause);
    }

    private static CallScript opened(Place story) {
        String name = story.oneOf(OPENINGS);
        Place value = story.member(name);
        if (name.equals("opening")) {
            story.optional("id").ifPresent(id -> {
                throw id.wrong("no \"id\" beside \"opening\", which contains it");
            });
            return CallScript.of(GraphJson.read(value, Call.class));
        }
        Place id = story.member("id");
        CallId call = id.make(() -> CallId.of(id.text()));
        return switch (name) {
            case "outgoing" -> outgoing(call, value);
            case "joining" -> CallScript.joining(call, value.text());
            case "incoming" -> CallScript.incoming(call, value.text());
            default -> CallScript.incomingFromGroup(call, value.text());
        };
    }

    private static CallScript outgoing(CallId id, Place names) {
        List<String> targets = names.items().stream().map(Place::text).toList();
        if (targets.isEmpty()) {
            throw names.wrong("at least one name");
        }
        return CallScript.outgoing(id, targets.get(0), targets.stream().skip(1).toArray(String[]::new));
    }

    private static Step readStep(Place step) {
        step.only(STEP);
        return new Step(when(step), EventJson.read(step));
    }

    private static StepTiming when(Place step) {
        if (step.optional("after").isPresent() && step.optional("afterLookups").isPresent()) {
            throw step.wrong("one of \"after\" and \"afterLookups\"", "both");
        }
        return step.optional("after")
                .<StepTiming>map(place -> place.make(() -> new StepTiming.After(place.duration())))
                .or(() -> step.optional("afterLookups")
                        .map(place -> place.make(() -> new StepTiming.AfterLookups(place.number()))))
                .orElse(StepTiming.AT_ONCE);
    }
}
