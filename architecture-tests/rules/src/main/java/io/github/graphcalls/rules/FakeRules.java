package io.github.graphcalls.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.FAKE;
import static io.github.graphcalls.rules.Packages.GUICE;
import static io.github.graphcalls.rules.Packages.JDK;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What holds for the fake. */
public final class FakeRules {

    /** The fake knows the core, Guice and the JDK; no other adapter, and no JSON. */
    public static final ArchRule KNOWS_THE_CORE_AND_GUICE = Mended.rule(
            Knowledge.only(FAKE, FAKE, CORE, GUICE, JDK),
            "The fake knows the core, Guice, the JDK and no other adapter",
            "it is told of calls as values, so that a test needs neither JSON nor HTTP",
            "give it the value, or bring it together with another module in a composition root");

    /** Public signatures of the fake show Guice only in modules and providers. */
    public static final ArchRule SHOWS_NO_LIBRARY = Mended.rule(
            Signatures.only(FAKE.classes(), Packages.classesOf(FAKE, CORE, JDK), Signatures.guiceAtTheEdge()),
            "Public signatures of the fake show Guice only in modules and providers",
            "a test that uses the fake need not compile against Guice",
            "take what is injected by a plain constructor or builder, beside the module");

    /** The fake takes time, chance and waiting from outside. */
    public static final ArchRule IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN = Mended.rule(
            classes().that(FAKE.classes()).should(new Determinism()),
            "The fake has no clock, chance, thread or wait of its own",
            "a world that is a pure function of seed, script, clock and requests can be replayed",
            "take an InstantSource, a seed or a Sleeper from whoever builds it");

    /** All rules for the fake. */
    public static final List<ArchRule> ALL =
            List.of(KNOWS_THE_CORE_AND_GUICE, SHOWS_NO_LIBRARY, IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN);

    private FakeRules() {}
}
