package io.github.graphcalls.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.GRAPH_CALLS_JACKSON_3;
import static io.github.graphcalls.rules.Packages.JACKSON;
import static io.github.graphcalls.rules.Packages.JACKSON_3;
import static io.github.graphcalls.rules.Packages.JDK;
import static io.github.graphcalls.rules.Packages.WIRE;

import com.tngtech.archunit.lang.ArchRule;
import io.github.graphcalls.rules.Signatures.Exempt;
import java.util.List;

/** The rules for the module for Jackson 3. */
public final class Jackson3Rules {

    /** The module for Jackson 3 uses the core, the wire, both Jacksons and the JDK. */
    public static final ArchRule KNOWS_THE_WIRE_AND_JACKSON = DescribedRule.of(
            Dependencies.only(GRAPH_CALLS_JACKSON_3, GRAPH_CALLS_JACKSON_3, CORE, WIRE, JACKSON, JACKSON_3, JDK),
            "The module for Jackson 3 uses the core, the wire, Jackson 2 and 3 and the JDK",
            "a mapper of any framework takes it",
            "move what a framework needs into the program");

    /** Public signatures of the module for Jackson 3 contain Jackson 3 only in types named *Module. */
    public static final ArchRule SHOWS_JACKSON_IN_ITS_MODULE_ONLY = DescribedRule.of(
            Signatures.only(
                    GRAPH_CALLS_JACKSON_3.classes(),
                    Packages.classesOf(GRAPH_CALLS_JACKSON_3, CORE, WIRE, JDK),
                    new Exempt(simpleNameEndingWith("Module"), JACKSON_3.classes())),
            "Public signatures of the module for Jackson 3 contain Jackson only in a type named *Module",
            "its codec is not an API",
            "make the type package-private");

    /** Every class file of the module for Jackson 3 can be read. */
    public static final ArchRule CAN_BE_READ = DescribedRule.readable(
            GRAPH_CALLS_JACKSON_3.classes(),
            "io.github.graphcalls",
            "The module for Jackson 3 has no class file that cannot be read");

    /** All rules for the module for Jackson 3. */
    public static final List<ArchRule> ALL =
            List.of(KNOWS_THE_WIRE_AND_JACKSON, SHOWS_JACKSON_IN_ITS_MODULE_ONLY, CAN_BE_READ);

    private Jackson3Rules() {}
}
