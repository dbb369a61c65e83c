package io.github.graphcalls.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.graphcalls.rules.Packages.CALLBACKS;
import static io.github.graphcalls.rules.Packages.CLIENT;
import static io.github.graphcalls.rules.Packages.CONTRACT;
import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.EMULATOR;
import static io.github.graphcalls.rules.Packages.FAKE;
import static io.github.graphcalls.rules.Packages.GRAPH_CALLS_JACKSON_3;
import static io.github.graphcalls.rules.Packages.RULES;
import static io.github.graphcalls.rules.Packages.TESTKIT;
import static io.github.graphcalls.rules.Packages.WIRE;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The rules for all modules. */
public final class GraphCallsRules {

    /** Every class is in a package that has rules. */
    public static final ArchRule EVERY_CLASS_HAS_A_PLACE = DescribedRule.of(
            classes()
                    .that(resideInAPackage("io.github.graphcalls.."))
                    .should()
                    .resideInAnyPackage(Packages.identifiersOf(
                            CORE,
                            WIRE,
                            CLIENT,
                            CALLBACKS,
                            GRAPH_CALLS_JACKSON_3,
                            EMULATOR,
                            FAKE,
                            TESTKIT,
                            CONTRACT,
                            RULES)),
            "Every class of graph-calls is in a package that has rules",
            "no rule checks a class in another package",
            "move the class, or add the new package to io.github.graphcalls.rules.Packages");

    /** All rules for all modules. Each fails if its module is not among the classes. */
    public static final List<ArchRule> ALL = Stream.of(
                    List.of(EVERY_CLASS_HAS_A_PLACE),
                    CoreRules.ALL,
                    WireRules.ALL,
                    ClientRules.ALL,
                    CallbackRules.ALL,
                    Jackson3Rules.ALL,
                    EmulatorRules.ALL,
                    FakeRules.ALL,
                    TestkitRules.ALL,
                    KitRules.ALL)
            .flatMap(List::stream)
            .toList();

    private GraphCallsRules() {}

    /**
     * Checks all rules, so that one run reports every violation.
     *
     * @param classes the production classes of all modules
     * @throws AssertionError if a rule is broken or matches no class, with each such rule, the places and the remedy
     */
    public static void check(JavaClasses classes) {
        DescribedRule.check(ALL, classes);
    }
}
