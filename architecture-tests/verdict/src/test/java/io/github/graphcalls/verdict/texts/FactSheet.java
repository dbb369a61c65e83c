package io.github.graphcalls.verdict.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entries of FACTS.md, compared with the sources that refer to them. */
final class FactSheet {

    /** One entry: what stands below a heading of the third level. */
    private record Entry(String anchor, String text) {

        boolean hasGrade() {
            return GRADE.matcher(text).find();
        }

        boolean isGuess() {
            return text.contains("\nGrade: guess.");
        }

        /** {@return the labels of the links after "Source:"} */
        Set<String> sources() {
            return all(
                    LINK,
                    part(SOURCE).orElse(""),
                    link -> Optional.ofNullable(link.group(2)).orElse(link.group(1)));
        }

        Set<String> users() {
            return all(NAME, part(USERS).orElse(""), name -> name.group(1));
        }

        private Optional<String> part(Pattern pattern) {
            return pattern.matcher(text).results().map(found -> found.group(1)).findFirst();
        }
    }

    private static final Pattern ENTRY = Pattern.compile("(?ms)^### (\\S+)$(.*?)(?=^##|^\\[[^\\]]+\\]: |\\z)");
    private static final Pattern GRADE = Pattern.compile("(?m)^Grade: (documented|observed|guess)\\.");
    private static final Pattern SOURCE = Pattern.compile("(?s)\\bSource: (.*?)(\nUsed by|\\z)");
    private static final Pattern USERS = Pattern.compile("(?s)\nUsed by: (.*)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\](?:\\[([^\\]]+)\\])?(?!\\()");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\[([^\\]]+)\\]: https://\\S+$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern NUMBERED = Pattern.compile("(?i)\\bfacts?[\\s*]+\\d+\\.\\d+|\\(facts? \\d+");
    private static final Pattern REFERENCE = Pattern.compile("FACTS\\.md#([\\w-]+)");

    private final List<Entry> entries;
    private final Set<String> links;
    private final Map<String, String> files;

    /**
     * Compares a document with files.
     *
     * @param document the text of FACTS.md
     * @param files the texts of Java sources and other documents by path
     */
    FactSheet(String document, Map<String, String> files) {
        entries = ENTRY.matcher(document)
                .results()
                .map(entry -> new Entry(entry.group(1), entry.group(2).stripTrailing()))
                .toList();
        links = all(DEFINED, document, link -> link.group(1));
        this.files = files;
    }

    /** {@return how many entries there are} */
    int size() {
        return entries.size();
    }

    /** {@return the references to an entry that does not exist, each with its file and line} */
    List<String> deadReferences() {
        Set<String> anchors = entries.stream().map(Entry::anchor).collect(Collectors.toSet());
        return places(REFERENCE, reference -> !anchors.contains(reference.group(1)));
    }

    /** {@return the references to a fact by a number, each with its file and line} */
    List<String> numberedReferences() {
        return places(NUMBERED, reference -> true);
    }

    /** {@return what an entry lacks: an anchor in GitHub's form, a grade, a source, a user} */
    List<String> incompleteEntries() {
        List<String> problems = new ArrayList<>();
        for (Entry entry : entries) {
            report(problems, entry, "anchor", entry.anchor().matches("[a-z0-9]+(-[a-z0-9]+)*"));
            report(problems, entry, "grade", entry.hasGrade());
            report(
                    problems,
                    entry,
                    "source",
                    links.containsAll(entry.sources())
                            && (!entry.sources().isEmpty()
                                    || entry.isGuess() && entry.text().contains("Source: none found")));
            report(problems, entry, "used by", !entry.users().isEmpty());
        }
        return problems;
    }

    /** {@return the classes under "Used by" that do not exist or do not refer to the entry} */
    List<String> usersWithoutReference() {
        return entries.stream()
                .flatMap(entry -> entry.users().stream()
                        .filter(user -> sourcesOf(user).noneMatch(source -> refers(source, entry)))
                        .map(user -> entry.anchor() + ": " + user))
                .toList();
    }

    private static boolean refers(String source, Entry entry) {
        return REFERENCE
                .matcher(source)
                .results()
                .anyMatch(reference -> reference.group(1).equals(entry.anchor()));
    }

    private Stream<String> sourcesOf(String type) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/" + type + ".java"))
                .map(Map.Entry::getValue);
    }

    private List<String> places(Pattern pattern, Predicate<MatchResult> wanted) {
        List<String> places = new ArrayList<>();
        files.forEach((path, text) -> pattern.matcher(text)
                .results()
                .filter(wanted)
                .forEach(found ->
                        places.add(path + ":" + SourceFiles.lineOf(text, found.start()) + ": " + found.group())));
        return places;
    }

    private static void report(List<String> problems, Entry entry, String what, boolean right) {
        if (!right) {
            problems.add(entry.anchor() + ": " + what);
        }
    }

    private static Set<String> all(Pattern pattern, String text, Function<MatchResult, String> part) {
        return pattern.matcher(text).results().map(part).collect(Collectors.toCollection(TreeSet::new));
    }
}
