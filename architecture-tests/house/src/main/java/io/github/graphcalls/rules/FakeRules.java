package io.github.graphcalls.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.FAKE;
import static io.github.graphcalls.rules.Packages.GUICE;
import static io.github.graphcalls.rules.Packages.JACKSON;
import static io.github.graphcalls.rules.Packages.JDK;
import static io.github.graphcalls.rules.Packages.WIRE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.github.graphcalls.rules.condition.Determinism;
import io.github.graphcalls.rules.condition.ForbiddenCalls;
import io.github.graphcalls.rules.condition.StaticState;
import java.util.List;

/** The rules for the fake. */
public final class FakeRules {

    /** The provider is left out: it reads the configured file, and the system clock if a speed is set. */
    private static final DescribedPredicate<JavaClass> SIMULATION =
            FAKE.classes().and(not(simpleName("FakeProvider")));

    /** The fake uses the core, the wire, Jackson, Guice and the JDK, and no other adapter. */
    public static final ArchRule KNOWS_THE_WIRE_AND_NO_OTHER_ADAPTER = DescribedRule.of(
            Dependencies.only(FAKE, FAKE, CORE, WIRE, GUICE, JACKSON, JDK),
            "The fake uses the core, the wire, Jackson, Guice, the JDK and no other adapter",
            "a world in memory needs no HTTP, and the wire maps a status to an outcome for client and fake",
            "pass it the value, or combine it with another module in a program");

    /** Public signatures of the fake contain Guice only in modules and providers. */
    public static final ArchRule SHOWS_NO_LIBRARY = DescribedRule.of(
            Signatures.only(FAKE.classes(), Packages.classesOf(FAKE, CORE, WIRE, JDK), Signatures.guiceAtTheEdge()),
            "Public signatures of the fake contain Guice only in modules and providers",
            "a test that uses the fake need not compile against Guice",
            "take injected values by a constructor or builder, beside the module");

    /** The fake, and each class of the wire that it calls, takes time, randomness and waiting from outside. */
    public static final ArchRule IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN = DescribedRule.of(
            classes().that(SIMULATION).should(new Determinism(WIRE.classes())),
            "The fake and the classes of the wire that it calls have no clock, randomness, thread or wait of their own",
            "a world that is a pure function of seed, script, clock and requests can be replayed",
            "take an InstantSource, a seed or a Sleeper as a parameter");

    /** The fake has no input but its parameters. */
    public static final ArchRule HAS_NO_HIDDEN_INPUT = DescribedRule.of(
            classes()
                    .that(SIMULATION)
                    .should(new ForbiddenCalls(
                            "have no hidden input",
                            List.of(
                                    ForbiddenCalls.BY_NAME,
                                    ForbiddenCalls.CLOCKS,
                                    ForbiddenCalls.IDENTITIES,
                                    ForbiddenCalls.PARALLEL,
                                    ForbiddenCalls.PROPERTIES,
                                    ForbiddenCalls.THREADS_OF_THE_CORE))),
            "The fake uses no reflection, identity, properties, services or threads of the core",
            "the same seed, script, clock and requests give the same bytes in each JVM",
            "call the member itself, and take its inputs as parameters");

    /** The fake has no static state: two worlds share nothing. */
    public static final ArchRule HOLDS_NO_STATIC_STATE = DescribedRule.of(
            classes().that(FAKE.classes()).should(StaticState.none()),
            "The fake holds no static state",
            "two worlds in one JVM would change each other",
            "keep it in the world, or make the constant immutable");

    /** Every class file of the fake can be read. */
    public static final ArchRule CAN_BE_READ = DescribedRule.readable(
            FAKE.classes(), "io.github.graphcalls", "The fake has no class file that cannot be read");

    /** All rules for the fake. */
    public static final List<ArchRule> ALL = List.of(
            KNOWS_THE_WIRE_AND_NO_OTHER_ADAPTER,
            SHOWS_NO_LIBRARY,
            IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN,
            HAS_NO_HIDDEN_INPUT,
            HOLDS_NO_STATIC_STATE,
            CAN_BE_READ);

    private FakeRules() {}
}
