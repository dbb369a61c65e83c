package io.github.graphcalls.rules.condition;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses calls of, references to, and fields of members that are listed by patterns such as {@code java\.lang\.Long#getLong\(.*}.
 * A member that a class inherits counts under the name of the class that declares it as well.
 */
public final class ForbiddenCalls extends ArchCondition<JavaClass> {

    /** Classes and members by their names, which neither the compiler nor another rule checks. */
    public static final List<String> BY_NAME = List.of(
            "java\\.lang\\.Class#(forName|newInstance|getClassLoader|getModule|getResource.*)\\(.*",
            "java\\.lang\\.Class#get(Declared)?(Method|Constructor|Field|Classe)s?\\(.*",
            "java\\.lang\\.(ClassLoader|Module|ModuleLayer|foreign\\..*)#.*",
            "java\\.lang\\.Thread#getContextClassLoader\\(.*",
            "java\\.lang\\.invoke\\.(MethodHandle|MethodHandles|MethodHandles\\$Lookup|VarHandle|MethodHandleProxies)#.*",
            "java\\.lang\\.reflect\\.(AccessibleObject|Array|Constructor|Executable|Field|Method|Proxy)#.*",
            "java\\.beans\\..*",
            "javax\\.script\\..*",
            "java\\.util\\.ResourceBundle#.*",
            "java\\.util\\.ServiceLoader(\\$.*)?#.*");

    /** System properties and the environment. */
    public static final List<String> PROPERTIES = List.of(
            "java\\.lang\\.(Long|Integer|Boolean)#get(Long|Integer|Boolean)\\(.*",
            "java\\.lang\\.System#(getProperty|getProperties|getenv|setProperty|setProperties|clearProperty)\\(.*",
            "java\\.lang\\.(Runtime|ProcessHandle|ProcessBuilder)#.*",
            "java\\.security\\.Security#getProperty\\(.*");

    /** System clocks. */
    public static final List<String> CLOCKS = List.of(
            "java\\.time\\..*#now\\((?!java\\.time\\.Clock).*",
            "java\\.time\\.Clock#(system.*|tick(Millis|Seconds|Minutes))\\(.*",
            "java\\.lang\\.System#(currentTimeMillis|nanoTime)\\(.*",
            "java\\.lang\\.Thread#sleep\\(.*",
            "java\\.util\\.Date#<init>\\(\\)",
            "java\\.util\\.(Timer|TimerTask)#.*",
            "java\\.util\\.Calendar#getInstance\\(.*",
            "java\\.util\\.GregorianCalendar#<init>\\(.*",
            "java\\.nio\\.file\\.attribute\\.FileTime#.*");

    /** Values that are derived from an address, and differ from run to run for equal objects. */
    public static final List<String> IDENTITIES = List.of(
            "java\\.lang\\.(Object|Enum|Class|Thread|Record)#(hashCode|toString)\\(\\)",
            "java\\.lang\\.System#identityHashCode\\(.*",
            "java\\.util\\.(Objects|Arrays)#(hash|hashCode|deepHashCode|toIdentityString)\\(.*Object.*");

    /** Streams on threads of the common pool. */
    public static final List<String> PARALLEL = List.of(
            "java\\.util\\..*#parallel\\w*\\(.*",
            "java\\.util\\.stream\\.StreamSupport#.*",
            "java\\.util\\.stream\\.Collectors#(groupingByConcurrent|toConcurrentMap)\\(.*",
            "java\\.util\\.concurrent\\.(ForkJoin.*|CompletableFuture|Executors|.*Executor.*|Flow|SubmissionPublisher)#.*",
            "java\\.lang\\.Thread#(<init>|start|startVirtualThread|ofVirtual|ofPlatform)\\(.*");

    /** Members of the core that start threads, wait, read the system clock or search the class path. */
    public static final List<String> THREADS_OF_THE_CORE = List.of(
            "io\\.github\\.graphcalls\\.adapter\\.(InstalledAdapters#.*|CallLookupProvider#(named|all)\\(.*)",
            "io\\.github\\.graphcalls\\.lookup\\.(BulkLookup|BulkResults|Completion|LookupThreads)(\\$.*)?#.*",
            "io\\.github\\.graphcalls\\.lookup\\.\\w+#findAll\\(.*",
            "io\\.github\\.graphcalls\\.lookup\\.CallQuery#timeout\\(.*",
            "io\\.github\\.graphcalls\\.lookup\\.policy\\..*",
            "io\\.github\\.graphcalls\\.time\\.Sleeper#SYSTEM");

    /** Output to the console and to logs. */
    public static final List<String> PRINTING = List.of(
            "java\\.lang\\.System#(out|err|console|getLogger)\\b.*",
            "java\\.lang\\.System\\$Logger#.*",
            "java\\.lang\\.Throwable#printStackTrace\\(.*",
            "java\\.io\\.(PrintStream|PrintWriter|Console|FileDescriptor)#.*",
            "java\\.util\\.logging\\..*");

    private final List<Pattern> forbidden;
    private final Set<String> exempt;

    /** Refuses the members of the lists, except in the named classes, which another test covers. */
    public ForbiddenCalls(String description, List<List<String>> lists, String... exempt) {
        super(description);
        forbidden = lists.stream().flatMap(List::stream).map(Pattern::compile).toList();
        this.exempt = Set.of(exempt);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (exempt.contains(type.getName())) {
            return;
        }
        type.getAccessesFromSelf().stream()
                .filter(this::isForbidden)
                .forEach(access -> events.add(violated(type, access.getDescription())));
    }

    private boolean isForbidden(JavaAccess<?> access) {
        if (access instanceof JavaMethodReference
                && access.getTarget().getName().equals("toString")) {
            return false;
        }
        // hashCode() and toString() of a class call those of its fields.
        String origin = access.getOrigin().getName();
        String target = access.getTarget().getName();
        if (origin.equals("hashCode") && target.matches("hash|hashCode|deepHashCode")
                || origin.equals("toString") && target.equals("toString")) {
            return false;
        }
        return namesOf(access.getTarget())
                .anyMatch(name -> forbidden.stream()
                        .anyMatch(pattern -> pattern.matcher(name).matches()));
    }

    private static Stream<String> namesOf(AccessTarget target) {
        String signature =
                target.getFullName().substring(target.getOwner().getName().length() + 1);
        Stream<String> declaring = target.resolveMember().stream()
                .map(JavaMember::getOwner)
                .map(owner -> owner.getName() + "#" + signature);
        Stream<String> supertypes = target.getOwner().getAllRawInterfaces().stream()
                .filter(each -> each.getPackageName().startsWith("java."))
                .map(owner -> owner.getName() + "#" + signature);
        return Stream.of(Stream.of(target.getOwner().getName() + "#" + signature), declaring, supertypes)
                .flatMap(names -> names);
    }
}
