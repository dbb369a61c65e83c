package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.Packages.CALLBACKS;
import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.JACKSON;
import static io.github.graphcalls.rules.Packages.JDK;
import static io.github.graphcalls.rules.Packages.NIMBUS;
import static io.github.graphcalls.rules.Packages.WIRE;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules for the module that verifies callbacks. */
public final class CallbackRules {

    /** Callbacks use the core, the wire, Nimbus, Jackson and the JDK, and no other adapter. */
    public static final ArchRule KNOWS_ITS_OWN_LIBRARIES = DescribedRule.of(
            Dependencies.only(CALLBACKS, CALLBACKS, CORE, WIRE, NIMBUS, JACKSON, JDK),
            "The callbacks use the core, the wire, Nimbus, Jackson, the JDK and no other adapter",
            "a web hook verifies callbacks without a client or a web framework",
            "take what a framework gives as a value of the JDK, or move what adapters share into the wire");

    /** Public signatures of the callbacks contain no library. */
    public static final ArchRule SHOWS_NO_LIBRARY = DescribedRule.of(
            Signatures.only(CALLBACKS.classes(), Packages.classesOf(CALLBACKS, CORE, WIRE, JDK)),
            "Public signatures of the callbacks contain types of this library and of the JDK alone",
            "the library that verifies tokens can be replaced",
            "use types of the core and the JDK, or make the type package-private");

    /** Every class file of the callbacks can be read. */
    public static final ArchRule CAN_BE_READ = DescribedRule.readable(
            CALLBACKS.classes(), "io.github.graphcalls", "The callbacks have no class file that cannot be read");

    /** All rules for the callbacks. */
    public static final List<ArchRule> ALL = List.of(KNOWS_ITS_OWN_LIBRARIES, SHOWS_NO_LIBRARY, CAN_BE_READ);

    private CallbackRules() {}
}
