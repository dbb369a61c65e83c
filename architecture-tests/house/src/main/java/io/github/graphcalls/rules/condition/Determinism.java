package io.github.graphcalls.rules.condition;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses members of the JDK whose result differs from run to run. Packages and types of the JDK are allowed one by one; in a type
 * that has both kinds of members, they are distinguished by name. Each class of the wire that a class calls, directly or
 * through others, is checked with it.
 */
public final class Determinism extends ArchCondition<JavaClass> {

    private static final DescribedPredicate<JavaClass> PURE_PACKAGES = resideInAnyPackage(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio.charset",
            "java.time..",
            "java.util",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    private static final Set<String> PURE_TYPES = Set.of(
            "java.io.ByteArrayOutputStream",
            "java.io.FilterInputStream",
            "java.io.InputStream",
            "java.io.Serializable",
            "java.io.StringWriter",
            "java.io.UncheckedIOException",
            "java.lang.reflect.Constructor",
            "java.lang.reflect.Method",
            "java.lang.reflect.ParameterizedType",
            "java.lang.reflect.RecordComponent",
            "java.net.URLDecoder",
            "java.net.URLEncoder",
            "java.nio.ByteBuffer",
            "java.nio.CharBuffer",
            "java.util.concurrent.Callable",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentLinkedDeque",
            "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentSkipListMap",
            "java.util.concurrent.CopyOnWriteArrayList");

    private static final Set<String> AMBIENT_TYPES = Set.of(
            "java.lang.InheritableThreadLocal",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.util.GregorianCalendar",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.concurrent.locks.LockSupport");

    private static final Map<String, Pattern> PURE_MEMBERS = Map.of(
            "java.lang.Math", Pattern.compile("(?!random).*"),
            "java.lang.StrictMath", Pattern.compile("(?!random).*"),
            "java.lang.System", Pattern.compile("arraycopy"),
            "java.lang.Thread", Pattern.compile("currentThread|interrupt|interrupted|isInterrupted"),
            "java.util.Calendar", Pattern.compile("(?!getInstance).*"),
            "java.util.UUID", Pattern.compile("(?!randomUUID).*"));

    private static final Pattern AMBIENT_MEMBERS =
            Pattern.compile("now|system|systemUTC|systemDefaultZone|systemDefault|tick(Millis|Seconds|Minutes)"
                    + "|parallel.*|shuffle|wait|notify|notifyAll|await(Nanos|Until|Uninterruptibly)?"
                    + "|getDefault|defaultCharset");

    /**
     * Members that depend on the default locale, zone or charset, or that differ from run to run: the order of {@code Set.of} and
     * {@code Map.of} is salted for more than one element, and bulk operations with a parallelism threshold use the common pool.
     */
    private static final Map<String, Pattern> AMBIENT_SIGNATURES = Map.of(
            "java.lang.String",
            Pattern.compile("(toLowerCase|toUpperCase|getBytes)\\(\\)|<init>\\(\\[B(, int, int)?\\)"
                    + "|format\\(java\\.lang\\.String, .*|formatted\\(.*"),
            "java.time.format.DateTimeFormatter",
            Pattern.compile("ofPattern\\(java\\.lang\\.String\\)|ofLocalized.*"),
            "java.time.format.DateTimeFormatterBuilder",
            Pattern.compile("toFormatter\\(\\)"),
            "java.util.Formatter",
            Pattern.compile("<init>\\((java\\.lang\\.Appendable)?\\)"),
            "java.util.concurrent.ConcurrentHashMap",
            Pattern.compile("\\w+\\(long, .*"),
            "java.util.stream.Collectors",
            Pattern.compile("toUnmodifiable(Set|Map)\\(.*"),
            "java.util.Set",
            Pattern.compile("of\\((java\\.lang\\.Object, .*|\\[.*)|copyOf\\(.*"),
            "java.util.Map",
            Pattern.compile("of\\(java\\.lang\\.Object, java\\.lang\\.Object, .*|ofEntries\\(.*|copyOf\\(.*"));

    /** Waits on the system clock, for programs. */
    private static final String SLEEPING = "io.github.graphcalls.time.Sleeper.SYSTEM";

    private final DescribedPredicate<JavaClass> wire;

    /** Checks with a class also each class of the wire that it calls. */
    public Determinism(DescribedPredicate<JavaClass> wire) {
        super("take time, randomness and waiting from outside");
        this.wire = wire;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Deque<JavaClass> open = new ArrayDeque<>(List.of(type));
        Set<JavaClass> checked = new HashSet<>();
        while (!open.isEmpty()) {
            JavaClass each = open.pop();
            if (checked.add(each)) {
                each.getAccessesFromSelf().forEach(access -> check(type, access, events));
                each.getAccessesFromSelf().stream()
                        .map(access -> access.getTargetOwner().getBaseComponentType())
                        .filter(wire)
                        .forEach(open::push);
            }
        }
    }

    private void check(JavaClass type, JavaAccess<?> access, ConditionEvents events) {
        if (access.getTargetOwner().getPackageName().startsWith("java.")
                ? !isPure(access) && !isConstantOfTheWire(access)
                : access.getTarget().getFullName().equals(SLEEPING)) {
            events.add(violated(type, access.getDescription()));
        }
    }

    /** The wire only looks values up in its constant sets and maps, and does not iterate over them. */
    private boolean isConstantOfTheWire(JavaAccess<?> access) {
        return wire.test(access.getOriginOwner())
                && access.getOrigin().getName().equals("<clinit>")
                && Set.of("java.util.Map", "java.util.Set")
                        .contains(access.getTargetOwner().getName());
    }

    private static boolean isPure(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        String name = owner.getName();
        if (AMBIENT_TYPES.contains(name) || !PURE_PACKAGES.test(owner) && !PURE_TYPES.contains(name)) {
            return false;
        }
        Pattern ambient = AMBIENT_SIGNATURES.get(name);
        if (ambient != null && ambient.matcher(signature(target)).matches()) {
            return false;
        }
        Pattern pure = PURE_MEMBERS.get(name);
        return pure == null
                ? !AMBIENT_MEMBERS.matcher(target.getName()).matches() && !isToday(target)
                : pure.matcher(target.getName()).matches();
    }

    private static String signature(AccessTarget target) {
        return target.getFullName().substring(target.getOwner().getName().length() + 1);
    }

    /** {@code new Date()} reads the clock, {@code new Date(millis)} does not. */
    private static boolean isToday(AccessTarget target) {
        return target.getFullName().equals("java.util.Date.<init>()");
    }
}
