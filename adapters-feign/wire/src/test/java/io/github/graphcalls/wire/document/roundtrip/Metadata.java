package io.github.graphcalls.wire.document.roundtrip;

import io.github.graphcalls.wire.document.Documents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a call reaches: those of Graph's v1.0 metadata, from {@code metadata.txt}, and the documented ones that it
 * lacks, from {@code undeclared.txt}.
 */
final class Metadata {

    record Property(String name, String type, boolean isCollection, boolean isRelationship) {}

    record Type(String name, String base, boolean isAbstract, List<Property> own) {}

    private static final Pattern LINE =
            Pattern.compile("(type|enum|more) (\\w+)(?: : (\\w+))?( abstract| flags)? = ?(.*)");
    private static final Pattern PROPERTY = Pattern.compile("(\\w+):(?:Collection\\((\\w+)\\)|(\\w+))(\\*?)");

    final Map<String, Type> types = new LinkedHashMap<>();
    final Map<String, List<String>> words = new LinkedHashMap<>();
    final List<String> flags = new ArrayList<>();

    Metadata() {
        for (String file : List.of("metadata.txt", "undeclared.txt")) {
            Documents.sample(file).lines().forEach(this::add);
        }
    }

    private void add(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        String name = parts.group(2);
        boolean marked = parts.group(4) != null;
        List<String> listed = List.of(parts.group(5).split(" "));
        boolean more = parts.group(1).equals("more");
        if (more && words.containsKey(name)) {
            words.get(name).addAll(listed);
            return;
        }
        if (parts.group(1).equals("enum")) {
            words.put(name, new ArrayList<>(listed));
            if (marked) {
                flags.add(name);
            }
            return;
        }
        List<Property> own = new ArrayList<>();
        Matcher property = PROPERTY.matcher(parts.group(5));
        while (property.find()) {
            boolean many = property.group(2) != null;
            own.add(new Property(
                    property.group(1),
                    property.group(many ? 2 : 3),
                    many,
                    !property.group(4).isEmpty()));
        }
        if (more) {
            List<String> there = own.stream().map(Property::name).toList();
            types.get(name).own().addAll(own);
            family(name).stream()
                    .filter(derived -> !derived.name().equals(name))
                    .forEach(derived -> derived.own().removeIf(each -> there.contains(each.name())));
            return;
        }
        types.put(name, new Type(name, parts.group(3), marked, own));
    }

    /** The properties of a type and of its bases. */
    List<Property> properties(String type) {
        List<Property> all = new ArrayList<>();
        for (Type each = types.get(type); each != null; each = types.get(each.base())) {
            all.addAll(each.own());
        }
        return all;
    }

    /** The type itself and all that derive from it. */
    List<Type> family(String type) {
        return types.values().stream()
                .filter(each -> {
                    for (Type base = each; base != null; base = types.get(base.base())) {
                        if (base.name().equals(type)) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
    }
}
