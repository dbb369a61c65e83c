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

/** What holds for the emulator. */
public final class EmulatorRules {

    /** The emulator knows the core, the wire, the fake and the libraries it serves with; not the client. */
    public static final ArchRule KNOWS_ITS_OWN_LIBRARIES = DescribedRule.of(
            Dependencies.only(EMULATOR, EMULATOR, CORE, WIRE, FAKE, GUICE, JACKSON, JDK, NETTY),
            "The emulator knows the core, the wire, the fake, its own libraries and not the client",
            "it stands in for Microsoft Graph, whichever client is under test",
            "take a CallLookup, or put the class where client and emulator meet");

    /** The server library stays in sub-packages of the emulator. */
    public static final ArchRule KEEPS_THE_SERVER_BELOW = DescribedRule.of(
            Dependencies.atTheTopOf("io.github.graphcalls.emulator", EMULATOR, CORE, WIRE, FAKE, GUICE, JACKSON, JDK),
            "The emulator's top package does not know its server library",
            "what is answered is one thing, and how bytes reach a socket another",
            "move what needs the library into the sub-package that is made for it");

    /** Public signatures of the emulator show Guice only in modules and providers, and no other library. */
    public static final ArchRule SHOWS_NO_LIBRARY = DescribedRule.of(
            Signatures.only(
                    EMULATOR.classes(),
                    Packages.classesOf(EMULATOR, CORE, WIRE, FAKE, JDK),
                    Signatures.guiceAtTheEdge()),
            "Public signatures of the emulator show Guice only in modules and providers, and no other library",
            "a test that starts the emulator need not compile against what serves it",
            "take and give types of the core and the JDK, or make the type package-private");

    /** Every class file of the emulator can be read. */
    public static final ArchRule CAN_BE_READ = House.readable(EMULATOR, "The emulator");

    /** All rules for the emulator. */
    public static final List<ArchRule> ALL =
            List.of(KNOWS_ITS_OWN_LIBRARIES, KEEPS_THE_SERVER_BELOW, SHOWS_NO_LIBRARY, CAN_BE_READ);

    private EmulatorRules() {}
}
