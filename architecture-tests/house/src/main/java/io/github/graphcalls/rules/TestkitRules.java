package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.Packages.ASSERTJ;
import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.EMULATOR;
import static io.github.graphcalls.rules.Packages.FAKE;
import static io.github.graphcalls.rules.Packages.JACKSON;
import static io.github.graphcalls.rules.Packages.JDK;
import static io.github.graphcalls.rules.Packages.JUNIT;
import static io.github.graphcalls.rules.Packages.TESTKIT;
import static io.github.graphcalls.rules.Packages.WIRE;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules for the testkit. */
public final class TestkitRules {

    /** The testkit uses the fake, the emulator and test libraries, and not the client. */
    public static final ArchRule BRINGS_THE_FAKE_AND_THE_EMULATOR_TOGETHER = DescribedRule.of(
            Dependencies.only(TESTKIT, TESTKIT, CORE, WIRE, FAKE, EMULATOR, ASSERTJ, JUNIT, JACKSON, JDK),
            "The testkit uses the fake, the emulator, the core, the wire, test libraries and not the client",
            "it replaces Microsoft Graph for any client",
            "use a CallLookup, or put the test into a module that has both");

    /** Public signatures of the testkit contain no Jackson. */
    public static final ArchRule SHOWS_NO_JACKSON = DescribedRule.of(
            Signatures.only(
                    TESTKIT.classes(), Packages.classesOf(TESTKIT, CORE, WIRE, FAKE, EMULATOR, ASSERTJ, JUNIT, JDK)),
            "Public signatures of the testkit contain types of this library, of test libraries and of the JDK alone",
            "a test that reads a scenario need not compile against Jackson",
            "use a String, a Path or a type of the fake, or make the type package-private");

    /** Every class file of the testkit can be read. */
    public static final ArchRule CAN_BE_READ = DescribedRule.readable(
            TESTKIT.classes(), "io.github.graphcalls", "The testkit has no class file that cannot be read");

    /** All rules for the testkit. */
    public static final List<ArchRule> ALL =
            List.of(BRINGS_THE_FAKE_AND_THE_EMULATOR_TOGETHER, SHOWS_NO_JACKSON, CAN_BE_READ);

    private TestkitRules() {}
}
