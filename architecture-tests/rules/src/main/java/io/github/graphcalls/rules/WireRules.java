package io.github.graphcalls.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.JACKSON;
import static io.github.graphcalls.rules.Packages.JDK;
import static io.github.graphcalls.rules.Packages.WIRE;

import com.tngtech.archunit.lang.ArchRule;
import io.github.graphcalls.rules.Signatures.Exempt;
import java.util.List;

/** What holds for the wire. */
public final class WireRules {

    /** The wire knows the core, Jackson and the JDK. */
    public static final ArchRule KNOWS_THE_CORE_AND_JACKSON = Mended.rule(
            Knowledge.only(WIRE, WIRE, CORE, JACKSON, JDK),
            "The wire knows the core, Jackson and the JDK",
            "Graph's language is shared by every adapter that speaks HTTP, whichever way it does",
            "move what asks or serves into the client or the emulator");

    /** Public signatures of the wire show Jackson only in its Jackson module. */
    public static final ArchRule SHOWS_JACKSON_IN_ITS_MODULE_ONLY = Mended.rule(
            Signatures.only(
                    WIRE.classes(),
                    Packages.classesOf(WIRE, CORE, JDK),
                    new Exempt(simpleNameEndingWith("Module"), JACKSON.classes())),
            "Public signatures of the wire show Jackson only in a type named *Module",
            "who reads a document with the wire need not know what reads it underneath",
            "take and give bytes, texts and types of the core, or make the type package-private");

    /** All rules for the wire. */
    public static final List<ArchRule> ALL = List.of(KNOWS_THE_CORE_AND_JACKSON, SHOWS_JACKSON_IN_ITS_MODULE_ONLY);

    private WireRules() {}
}
