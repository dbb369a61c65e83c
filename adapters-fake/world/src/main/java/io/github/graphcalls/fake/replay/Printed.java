package io.github.graphcalls.fake.replay;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.WorldBuilder;
import io.github.graphcalls.fake.journal.Circumstances;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The printed form of a recording: a line each for seed, beginning, script and circumstances, then two for each lookup. */
final class Printed {

    private static final Pattern ASK = Pattern.compile("ask (\\S+) select=(\\S*) expand=(\\S*) until=(\\S*) id=(.+)");

    private Printed() {}

    static String of(Recording recording) {
        StringBuilder text = new StringBuilder("seed " + recording.seed() + "\nbegins " + recording.begins());
        text.append("\nscript ").append(digest(recording.script()));
        List<Circumstances> held = recording.journal().stream()
                .map(JournalEntry::circumstances)
                .distinct()
                .toList();
        held.forEach(
                each -> text.append("\ncircumstances ").append(each.toString().replace("\n", "; ")));
        if (recording.script() instanceof Script script) {
            text.append("\n  ").append(script.toString().replace("\n", "\n  "));
        }
        for (JournalEntry entry : recording.journal()) {
            CallQuery query = entry.query();
            text.append("\nask ").append(entry.at());
            text.append(" select=").append(names(query.select()));
            text.append(" expand=").append(names(query.expand()));
            text.append(" until=")
                    .append(query.deadline().map(Instant::toString).orElse(""));
            text.append(" id=").append(query.id().value());
            text.append("\ngot ").append(answer(entry.outcome()));
        }
        return text.toString();
    }

    static List<Divergence> replay(String printed, WorldBuilder made) {
        List<String> lines = printed.lines().map(String::strip).toList();
        Instant begins = Instant.parse(only(lines, "begins ", "[-+\\d]\\S*Z"));
        made.seed(Long.parseLong(only(lines, "seed ", "-?\\d+")));
        World first = made.clock(VirtualTime.startingAt(begins)).build();
        same("script", only(lines, "script ", "[0-9a-f]+|of its own"), digest(first.script()));
        if (lines.stream().anyMatch(line -> line.startsWith("ask "))) {
            same(
                    "circumstances",
                    only(lines, "circumstances ", "quirks .*"),
                    first.circumstances().toString().replace("\n", "; "));
        }
        Map<String, World> worlds = new HashMap<>();
        Map<String, Integer> asked = new HashMap<>();
        Map<String, Divergence> divergences = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher ask = ASK.matcher(lines.get(i));
            if (ask.matches()) {
                CallQuery query = query(ask);
                String key = query.id().key();
                World world = worlds.computeIfAbsent(key, it -> again(first));
                int nth = asked.merge(key, 1, Integer::sum);
                String recorded = i + 1 < lines.size() ? lines.get(i + 1) : "";
                String replayed = "got " + ask(world, Instant.parse(ask.group(1)), query);
                if (!recorded.equals(replayed)) {
                    divergences.putIfAbsent(
                            key, new Divergence(query.id(), nth, "recorded " + recorded + ", replayed " + replayed));
                }
            }
        }
        return new ArrayList<>(divergences.values());
    }

    /** The same world from its beginning, in which nobody waits and which fails no test: a divergence is told instead. */
    private static World again(World world) {
        World again = World.builder(world.script())
                .seed(world.seed())
                .clock(VirtualTime.startingAt(world.begins()))
                .journalOfLast(0)
                .build();
        again.hold(world.circumstances());
        return again;
    }

    private static String ask(World world, Instant at, CallQuery query) {
        return answer(FakeCallLookup.in(world).find(query, at));
    }

    private static String answer(LookupOutcome outcome) {
        return outcome + " " + Flat.of(outcome).digest();
    }

    private static CallQuery query(Matcher ask) {
        return new CallQuery(
                CallId.of(ask.group(5)),
                words(ask.group(2), CallProperty::valueOf),
                words(ask.group(3), CallRelationship::valueOf),
                ask.group(4).isEmpty() ? Optional.empty() : Optional.of(Instant.parse(ask.group(4))));
    }

    private static String names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <E> Set<E> words(String names, Function<String, E> parse) {
        return Pattern.compile(",")
                .splitAsStream(names)
                .filter(name -> !name.isEmpty())
                .map(parse)
                .collect(Collectors.toSet());
    }

    private static String digest(CallSource source) {
        return source instanceof Script script ? Flat.of(script.stories()).digest() : "of its own";
    }

    /** The value of a name; a line of a log may begin with the same word, and is told apart by what follows. */
    private static String only(List<String> lines, String name, String shape) {
        List<String> values = lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .filter(value -> value.matches(shape))
                .distinct()
                .toList();
        if (values.size() != 1) {
            throw new IllegalArgumentException(
                    "expected one line \"" + name.strip() + "\" in the printed recording, found " + values.size()
                            + "; give all that was printed, of a world whose quirks and faults stayed the same");
        }
        return values.get(0);
    }

    private static void same(String what, String recorded, String own) {
        if (!recorded.equals(own)) {
            throw new IllegalArgumentException("the recording is of another " + what + ": recorded " + recorded
                    + ", found " + own + "; build the world as the test did that printed it");
        }
    }
}
