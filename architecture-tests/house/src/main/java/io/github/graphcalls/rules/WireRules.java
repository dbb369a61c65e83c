package io.github.graphcalls.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.JACKSON;
import static io.github.graphcalls.rules.Packages.JDK;
import static io.github.graphcalls.rules.Packages.WIRE;

import com.tngtech.archunit.lang.ArchRule;
import io.github.graphcalls.rules.Signatures.Exempt;
import java.util.List;

/** The rules for the wire. */
public final class WireRules {

    private static final String CODEC = "io.github.graphcalls.wire.document.codec..";

    /** The wire uses the core, Jackson and the JDK. */
    public static final ArchRule KNOWS_THE_CORE_AND_JACKSON = DescribedRule.of(
            Dependencies.only(WIRE, WIRE, CORE, JACKSON, JDK),
            "The wire uses the core, Jackson and the JDK",
            "every adapter over HTTP shares it, with any HTTP library",
            "move code that sends or serves requests into the client or the emulator");

    /** Public signatures of the wire contain Jackson only in its Jackson module and in the codec, which is not an API. */
    public static final ArchRule SHOWS_JACKSON_IN_ITS_MODULE_ONLY = DescribedRule.of(
            Signatures.only(
                    WIRE.classes(),
                    Packages.classesOf(WIRE, CORE, JDK),
                    new Exempt(simpleNameEndingWith("Module").or(resideInAPackage(CODEC)), JACKSON.classes())),
            "Public signatures of the wire contain Jackson only in a type named *Module and in the codec",
            "a program that reads a document need not compile against Jackson",
            "use bytes, strings and types of the core, or make the type package-private");

    /** The codec of documents is used by the wire alone. */
    public static final ArchRule KEEPS_ITS_CODEC = DescribedRule.of(
            classes().that().resideInAPackage(CODEC).should().onlyHaveDependentClassesThat(WIRE.classes()),
            "The wire's codec is used by the wire alone",
            "it is public for the packages of the wire, and changes without notice",
            "use CallDocuments, RelationshipPages or GraphCallModule");

    /** Every class file of the wire can be read. */
    public static final ArchRule CAN_BE_READ = DescribedRule.readable(
            WIRE.classes(), "io.github.graphcalls", "The wire has no class file that cannot be read");

    /** All rules for the wire. */
    public static final List<ArchRule> ALL =
            List.of(KNOWS_THE_CORE_AND_JACKSON, SHOWS_JACKSON_IN_ITS_MODULE_ONLY, KEEPS_ITS_CODEC, CAN_BE_READ);

    private WireRules() {}
}
