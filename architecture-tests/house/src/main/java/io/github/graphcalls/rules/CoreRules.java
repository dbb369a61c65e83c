package io.github.graphcalls.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.graphcalls.rules.Packages.CORE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.graphcalls.rules.condition.ForbiddenCalls;
import io.github.graphcalls.rules.condition.ImmutableRecords;
import io.github.graphcalls.rules.condition.StaticState;
import io.github.graphcalls.rules.condition.SystemClockHandedOn;
import java.util.List;

/** The rules for the core. */
public final class CoreRules {

    /** The core uses the JDK's {@code java..} packages and itself. */
    public static final ArchRule KNOWS_THE_JDK_ALONE = DescribedRule.of(
            Dependencies.only(CORE.classes(), resideInAPackage("java..").or(CORE.classes())),
            "The core uses the JDK and itself",
            "a dependency of the core is a dependency of each module and program",
            "put code that needs another library into an adapter, behind an interface of the core");

    /** The packages of the core are free of cycles. */
    public static final ArchRule HAS_NO_CYCLES = DescribedRule.of(
            slices().assignedFrom(new PackagesOfTheCore()).should().beFreeOfCycles(),
            "The packages of the core are free of cycles",
            "ids are the lowest package, Call is above its components, the port is above Call",
            "move the type that both packages need into the lower of them");

    /** Values of the call packages are records, enums, sealed interfaces or final classes. */
    public static final ArchRule VALUES_ARE_CLOSED = DescribedRule.of(
            classes()
                    .that(resideInAPackage("io.github.graphcalls.call..")
                            .and(areWritten())
                            .and(not(simpleNameEndingWith("Builder"))))
                    .should(ArchCondition.from(areClosed())),
            "Values of a call, except builders, are records, enums, sealed interfaces or final",
            "a subclass outside of the core could be mutable, and a switch over a family could not be exhaustive",
            "make it a record, or seal the interface and nest its records");

    /** The core reads no system clock, waits only by a Sleeper and reads the environment only in a factory method of Settings. */
    public static final ArchRule TAKES_ITS_TIME_FROM_OUTSIDE = DescribedRule.of(
            classes()
                    .that(CORE.classes())
                    .should(new ForbiddenCalls(
                            "read no system clock",
                            List.of(ForbiddenCalls.CLOCKS, ForbiddenCalls.PROPERTIES),
                            "io.github.graphcalls.adapter.Settings",
                            "io.github.graphcalls.time.Sleeper"))
                    .andShould(new SystemClockHandedOn()),
            "The core takes its time and its settings from outside",
            "a policy that reads the system clock or a property cannot be tested with another",
            "take an InstantSource, a Sleeper or Settings; InstantSource.system() is for a factory method that passes it on");

    /** The core has no static state: constants are values. */
    public static final ArchRule HOLDS_NO_STATIC_STATE = DescribedRule.of(
            classes()
                    .that(CORE.classes())
                    .should(StaticState.valuesAlone(
                            "io.github.graphcalls.adapter.Settings.NONE", "io.github.graphcalls.time.Sleeper.SYSTEM")),
            "The core holds no static state and no singleton",
            "two programs, tenants or tests in one JVM would share it",
            "keep it in an object that the program constructs, or make the constant a record");

    /** The records of the core are immutable, except private ones, which only carry a task. */
    public static final ArchRule RECORDS_ARE_IMMUTABLE = DescribedRule.of(
            classes().that(CORE.classes().and(areRecords())).should(new ImmutableRecords()),
            "The records of the core are immutable",
            "a value may be compared, cached or used by another thread, and must not change then",
            "copy a collection with List.copyOf in the constructor, and take a List in place of an array");

    /** The core reveals no secret, and prints and logs nothing. */
    public static final ArchRule REVEALS_NO_SECRET = DescribedRule.of(
            classes()
                    .that(CORE.classes())
                    .should(new ForbiddenCalls(
                            "reveal no secret and print nothing",
                            List.of(
                                    ForbiddenCalls.PRINTING,
                                    List.of("io\\.github\\.graphcalls\\.call\\.value\\.Secret#reveal\\(\\)")))),
            "The core reveals no secret and prints nothing",
            "a token in a message, a log or a toString() can be read by others",
            "pass the Secret on; only an adapter reveals it, to the service");

    /** The core uses no class or member by its name, except the three classes that need to. */
    public static final ArchRule LOADS_NOTHING_BY_NAME = DescribedRule.of(
            classes()
                    .that(CORE.classes())
                    .should(new ForbiddenCalls(
                            "use no class or member by its name",
                            List.of(ForbiddenCalls.BY_NAME),
                            "io.github.graphcalls.adapter.InstalledAdapters",
                            "io.github.graphcalls.call.value.RecordBuilder",
                            "io.github.graphcalls.call.value.RecordComponents",
                            "io.github.graphcalls.lookup.LookupThreads")),
            "The core loads no class and calls no member by its name",
            "neither the compiler nor a layering rule finds a dependency that is named in a string",
            "put code that needs another library into an adapter, behind an interface of the core");

    /** Every class file of the core can be read. */
    public static final ArchRule CAN_BE_READ = DescribedRule.readable(
            CORE.classes(), "io.github.graphcalls", "The core has no class file that cannot be read");

    /** All rules for the core. */
    public static final List<ArchRule> ALL = List.of(
            KNOWS_THE_JDK_ALONE,
            HAS_NO_CYCLES,
            VALUES_ARE_CLOSED,
            TAKES_ITS_TIME_FROM_OUTSIDE,
            HOLDS_NO_STATIC_STATE,
            RECORDS_ARE_IMMUTABLE,
            REVEALS_NO_SECRET,
            LOADS_NOTHING_BY_NAME,
            CAN_BE_READ);

    private CoreRules() {}

    /**
     * Checks all rules, so that one run reports every violation.
     *
     * @param classes the production classes of the core
     * @throws AssertionError if a rule is broken or matches no class, with each such rule, the places and the remedy
     */
    public static void check(JavaClasses classes) {
        DescribedRule.check(ALL, classes);
    }

    private static DescribedPredicate<JavaClass> areWritten() {
        return DescribedPredicate.describe(
                "are named types",
                type -> !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"));
    }

    private static DescribedPredicate<JavaClass> areRecords() {
        return DescribedPredicate.describe(
                "are records that are not private",
                type -> type.isRecord() && !type.getModifiers().contains(JavaModifier.PRIVATE));
    }

    private static DescribedPredicate<JavaClass> areClosed() {
        return DescribedPredicate.describe(
                "be a record, an enum, sealed or final",
                type -> type.isRecord()
                        || type.isEnum()
                        || type.isSealed()
                        || type.getModifiers().contains(JavaModifier.FINAL));
    }

    private static final class PackagesOfTheCore implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return CORE.classes().test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the packages of the core";
        }
    }
}
