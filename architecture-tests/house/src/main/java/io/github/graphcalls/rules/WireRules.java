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

/** What holds for the wire. */
public final class WireRules {

    private static final String CODEC = "io.github.graphcalls.wire.document.codec..";

    /** The wire knows the core, Jackson and the JDK. */
    public static final ArchRule KNOWS_THE_CORE_AND_JACKSON = DescribedRule.of(
            Dependencies.only(WIRE, WIRE, CORE, JACKSON, JDK),
            "The wire knows the core, Jackson and the JDK",
            "Graph's language is shared by every adapter that speaks HTTP, whichever way it does",
            "move what asks or serves into the client or the emulator");

    /** Public signatures of the wire show Jackson only in its Jackson module and in the codec, which is not an API. */
    public static final ArchRule SHOWS_JACKSON_IN_ITS_MODULE_ONLY = DescribedRule.of(
            Signatures.only(
                    WIRE.classes(),
                    Packages.classesOf(WIRE, CORE, JDK),
                    new Exempt(simpleNameEndingWith("Module").or(resideInAPackage(CODEC)), JACKSON.classes())),
            "Public signatures of the wire show Jackson only in a type named *Module and in the codec",
            "who reads a document with the wire need not know what reads it underneath",
            "take and give bytes, texts and types of the core, or make the type package-private");

    /** The codec of documents is used by the wire alone. */
    public static final ArchRule KEEPS_ITS_CODEC = DescribedRule.of(
            classes().that().resideInAPackage(CODEC).should().onlyHaveDependentClassesThat(WIRE.classes()),
            "The wire's codec is used by the wire alone",
            "it is public for the packages of the wire, and changes without notice",
            "use CallDocuments, RelationshipPages or GraphCallModule");

    /** Every class file of the wire can be read. */
    public static final ArchRule CAN_BE_READ = House.readable(WIRE, "The wire");

    /** All rules for the wire. */
    public static final List<ArchRule> ALL =
            List.of(KNOWS_THE_CORE_AND_JACKSON, SHOWS_JACKSON_IN_ITS_MODULE_ONLY, KEEPS_ITS_CODEC, CAN_BE_READ);

    private WireRules() {}
}
