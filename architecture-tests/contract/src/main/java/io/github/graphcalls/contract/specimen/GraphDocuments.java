package io.github.graphcalls.contract.specimen;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.CallQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Composes the documents that Graph sends for any query of a call among the {@link Specimens}, from the members of theirs. */
public final class GraphDocuments {

    private static final Pattern MEMBER = Pattern.compile(
            "^ {2}\"([^\"]+)\": (.*?)(?=,?\\n {2}\"|\\n\\}\\s*\\z)", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Set<String> PROPERTIES = names(CallProperty.values(), CallProperty::graphName);
    private static final Set<String> RELATIONSHIPS = names(CallRelationship.values(), CallRelationship::graphName);

    private GraphDocuments() {}

    /**
     * Returns the document for a query.
     *
     * @param query the query; its deadline is ignored
     * @return the document, or empty when no specimen has this call
     */
    public static Optional<String> of(CallQuery query) {
        return of(
                query.id(),
                names(query.select().toArray(CallProperty[]::new), CallProperty::graphName),
                names(query.expand().toArray(CallRelationship[]::new), CallRelationship::graphName));
    }

    /**
     * Reports whether Graph knows all names of a query.
     *
     * @param select the names of properties
     * @param expand the names of relationships
     * @return whether each is known
     */
    public static boolean knows(Set<String> select, Set<String> expand) {
        return PROPERTIES.containsAll(select) && RELATIONSHIPS.containsAll(expand);
    }

    /**
     * Returns the document for a query by Graph's names.
     *
     * @param id the id of the call
     * @param select the names of properties, empty for all
     * @param expand the names of relationships
     * @return the document, or empty when no specimen has this call
     */
    public static Optional<String> of(CallId id, Set<String> select, Set<String> expand) {
        List<Specimen> ofCall = Specimens.ALL.stream()
                .filter(each -> each.query().id().sameCallAs(id))
                .toList();
        Set<String> selected = new TreeSet<>(select);
        selected.remove(CallProperty.ID.graphName());
        return ofCall.stream()
                .filter(each -> select.isEmpty() == selected.isEmpty()
                        && names(each.query().select().toArray(CallProperty[]::new), CallProperty::graphName)
                                .equals(selected)
                        && names(each.query().expand().toArray(CallRelationship[]::new), CallRelationship::graphName)
                                .equals(expand))
                .map(Specimen::document)
                .findFirst()
                .or(() -> ofCall.isEmpty() ? Optional.empty() : Optional.of(composed(ofCall, select, expand)));
    }

    /**
     * Writes a document without white space between its members, as Graph sends it.
     *
     * @param document the document
     * @return the same document on one line
     */
    public static String onOneLine(String document) {
        return document.replaceAll("\\s*\\R\\s*", "").replaceAll("(\"[^\"]*\"): ", "$1:");
    }

    /**
     * Writes the members of a document in reverse order.
     *
     * @param document the document of a specimen
     * @return the same members, the last one first
     */
    public static String reversed(String document) {
        List<Map.Entry<String, String>> members =
                new ArrayList<>(members(document).entrySet());
        Collections.reverse(members);
        return written(members);
    }

    private static String composed(List<Specimen> ofCall, Set<String> select, Set<String> expand) {
        Map<String, String> members = new LinkedHashMap<>();
        ofCall.forEach(each -> members.putAll(members(each.document())));
        members.keySet().removeIf(name -> !belongs(name, select, expand));
        return written(members.entrySet());
    }

    private static String written(Collection<Map.Entry<String, String>> members) {
        return members.stream()
                .map(member -> "  \"" + member.getKey() + "\": " + member.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static boolean belongs(String name, Set<String> select, Set<String> expand) {
        String owner = name.replaceAll("@.*", "");
        if (RELATIONSHIPS.contains(owner)) {
            return expand.contains(owner);
        }
        return select.isEmpty() || owner.isEmpty() || owner.equals("id") || select.contains(owner);
    }

    /** The members of a specimen, each of which begins with two blanks. */
    private static Map<String, String> members(String document) {
        Map<String, String> members = new LinkedHashMap<>();
        MEMBER.matcher(document).results().forEach(each -> members.put(each.group(1), each.group(2)));
        return members;
    }

    private static <E> Set<String> names(E[] values, Function<E, String> name) {
        return Stream.of(values).map(name).collect(Collectors.toCollection(TreeSet::new));
    }
}
