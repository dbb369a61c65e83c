package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.EMULATOR;
import static io.github.graphcalls.rules.Packages.FAKE;
import static io.github.graphcalls.rules.Packages.GUICE;
import static io.github.graphcalls.rules.Packages.JACKSON;
import static io.github.graphcalls.rules.Packages.JDK;
import static io.github.graphcalls.rules.Packages.NETTY;
import static io.github.graphcalls.rules.Packages.WIRE;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules for the emulator. */
public final class EmulatorRules {

    /** The emulator uses the core, the wire, the fake and its own libraries, and not the client. */
    public static final ArchRule KNOWS_ITS_OWN_LIBRARIES = DescribedRule.of(
            Dependencies.only(EMULATOR, EMULATOR, CORE, WIRE, FAKE, GUICE, JACKSON, JDK, NETTY),
            "The emulator uses the core, the wire, the fake, its own libraries and not the client",
            "it replaces Microsoft Graph for any client",
            "use a CallLookup, or put the class into a program that has both");

    /** The server library stays in sub-packages of the emulator. */
    public static final ArchRule KEEPS_THE_SERVER_BELOW = DescribedRule.of(
            Dependencies.atTheTopOf("io.github.graphcalls.emulator", EMULATOR, CORE, WIRE, FAKE, GUICE, JACKSON, JDK),
            "The emulator's top package does not use its server library",
            "answers are independent of the library that sends them",
            "move the code that needs the library into the sub-package http");

    /** Public signatures of the emulator contain Guice only in modules and providers, and no other library. */
    public static final ArchRule SHOWS_NO_LIBRARY = DescribedRule.of(
            Signatures.only(
                    EMULATOR.classes(),
                    Packages.classesOf(EMULATOR, CORE, WIRE, FAKE, JDK),
                    Signatures.guiceAtTheEdge()),
            "Public signatures of the emulator contain Guice only in modules and providers, and no other library",
            "a test that starts the emulator need not compile against Netty",
            "use types of the core and the JDK, or make the type package-private");

    /** Every class file of the emulator can be read. */
    public static final ArchRule CAN_BE_READ = DescribedRule.readable(
            EMULATOR.classes(), "io.github.graphcalls", "The emulator has no class file that cannot be read");

    /** All rules for the emulator. */
    public static final List<ArchRule> ALL =
            List.of(KNOWS_ITS_OWN_LIBRARIES, KEEPS_THE_SERVER_BELOW, SHOWS_NO_LIBRARY, CAN_BE_READ);

    private EmulatorRules() {}
}
