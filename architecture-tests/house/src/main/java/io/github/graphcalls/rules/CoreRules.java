package io.github.graphcalls.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.graphcalls.rules.Packages.CORE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** What holds for the core. */
public final class CoreRules {

    /** The core knows the JDK's {@code java..} packages and itself. */
    public static final ArchRule KNOWS_THE_JDK_ALONE = Mended.rule(
            Knowledge.only(CORE.classes(), resideInAPackage("java..").or(CORE.classes())),
            "The core knows the JDK and itself",
            "whoever depends on the domain depends on whatever the domain depends on",
            "put what needs another library into an adapter, behind an interface of the core");

    /** The packages of the core are free of cycles. */
    public static final ArchRule HAS_NO_CYCLES = Mended.rule(
            slices().assignedFrom(new PackagesOfTheCore()).should().beFreeOfCycles(),
            "The packages of the core are free of cycles",
            "parts never import the whole: ids stand at the bottom, Call above its parts, the port above Call",
            "move the type that both packages need into the lower of them");

    /** Values of the call packages are records, enums, sealed interfaces or final classes. */
    public static final ArchRule VALUES_ARE_CLOSED = Mended.rule(
            classes()
                    .that(resideInAPackage("io.github.graphcalls.call..")
                            .and(areWritten())
                            .and(not(simpleNameEndingWith("Builder"))))
                    .should(ArchCondition.from(areClosed())),
            "Values of a call, builders apart, are records, enums, sealed interfaces or final",
            "a value that a stranger can extend cannot promise to be immutable, nor a family to be exhaustive",
            "make it a record, or seal the interface and nest its records");

    /** All rules for the core. */
    public static final List<ArchRule> ALL = List.of(KNOWS_THE_JDK_ALONE, HAS_NO_CYCLES, VALUES_ARE_CLOSED);

    private CoreRules() {}

    private static DescribedPredicate<JavaClass> areWritten() {
        return DescribedPredicate.describe(
                "are written as types of their own",
                type -> !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"));
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
