package io.github.graphcalls.rules.condition;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Distinguishes types whose instances can change from values. */
final class Mutability {

    private static final Pattern MUTABLE = Pattern.compile("java\\.util\\.concurrent\\.(?!TimeUnit|Callable).*"
            + "|java\\.lang\\.(StringBuilder|StringBuffer|Appendable|ThreadLocal|InheritableThreadLocal|Thread|Process.*)"
            + "|java\\.lang\\.ref\\..*|java\\.io\\..*|java\\.nio\\.(?!charset|file\\.Path).*|java\\.text\\..*"
            + "|java\\.util\\.(ArrayList|LinkedList|Vector|Stack|ArrayDeque|PriorityQueue|Queue|Deque|BitSet|Properties"
            + "|.*Hash(Map|Set|table)|TreeMap|TreeSet|EnumMap|Dictionary|Date|Calendar|GregorianCalendar|Random"
            + "|SplittableRandom|Iterator|ListIterator|Enumeration|Scanner|Formatter|StringJoiner|Timer"
            + "|.*SummaryStatistics)|java\\.util\\.random\\..*|java\\.security\\.SecureRandom");
    private static final Pattern COLLECTION =
            Pattern.compile("java\\.(util\\.((Sorted|Navigable)?(Map|Set)|List|Collection)|lang\\.Iterable)");
    private static final Pattern SERVICE_OF_THE_JDK =
            Pattern.compile("java\\.(net|time\\.Clock|time\\.InstantSource).*");

    /**
     * A call keeps its values in an array that only its builder fills; a secret caches what it derives from its text; an observation
     * counts, and is not compared.
     */
    private static final Set<String> KNOWN_VALUES = Set.of(
            "io.github.graphcalls.call.Call",
            "io.github.graphcalls.call.value.Secret",
            "io.github.graphcalls.lookup.LookupObservation");

    private Mutability() {}

    /** Whether a type of the JDK is mutable, or a class of graph-calls has a field that changes. */
    static boolean isMutable(JavaClass type) {
        return isMutable(type, new HashSet<>());
    }

    private static boolean isMutable(JavaClass type, Set<JavaClass> seen) {
        if (MUTABLE.matcher(type.getName()).matches()) {
            return true;
        }
        if (!isOurs(type) || type.isInterface() || KNOWN_VALUES.contains(type.getName()) || !seen.add(type)) {
            return false;
        }
        Set<String> changed = type.getSource().isPresent() ? FieldWrites.of(type) : Set.of();
        return type.getAllFields().stream()
                .filter(field -> isOurs(field.getOwner()) && !isShared(field))
                .anyMatch(field -> !field.getModifiers().contains(JavaModifier.FINAL)
                        || changed.contains(field.getName())
                        || isMutable(field.getRawType(), seen));
    }

    private static boolean isShared(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        return modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC);
    }

    /** Whether a type is a value: a type of the JDK, a record, an enum, or a sealed family of these. */
    static boolean isValue(JavaClass type) {
        return isOurs(type)
                ? type.isRecord() || type.isEnum() || type.isSealed() || hasEquals(type)
                : !SERVICE_OF_THE_JDK.matcher(type.getName()).matches();
    }

    private static boolean hasEquals(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                && type.tryGetMethod("equals", Object.class).isPresent();
    }

    static boolean isCollection(JavaClass type) {
        return COLLECTION.matcher(type.getName()).matches();
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("io.github.graphcalls");
    }
}
