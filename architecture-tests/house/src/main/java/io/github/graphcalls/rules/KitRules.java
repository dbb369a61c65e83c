package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.Packages.ARCHUNIT;
import static io.github.graphcalls.rules.Packages.ASM;
import static io.github.graphcalls.rules.Packages.ASSERTJ;
import static io.github.graphcalls.rules.Packages.CONTRACT;
import static io.github.graphcalls.rules.Packages.CORE;
import static io.github.graphcalls.rules.Packages.JDK;
import static io.github.graphcalls.rules.Packages.JDK_HTTP_SERVER;
import static io.github.graphcalls.rules.Packages.JUNIT;
import static io.github.graphcalls.rules.Packages.RULES;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules for the contract and the rules. */
public final class KitRules {

    /** The contract uses the core, test libraries and the JDK, and neither codec nor adapter. */
    public static final ArchRule THE_CONTRACT_KNOWS_NO_ADAPTER = DescribedRule.of(
            Dependencies.only(CONTRACT, CONTRACT, CORE, ASSERTJ, JUNIT, JDK, JDK_HTTP_SERVER),
            "The contract uses the core, test libraries, the JDK and no adapter",
            "a contract that shares code with an adapter has the same bugs",
            "write the document of a specimen by hand, and take the adapter as a parameter");

    /** The rules use ArchUnit and the JDK. They name the types that they check by strings. */
    public static final ArchRule THE_RULES_KNOW_ARCHUNIT_ALONE = DescribedRule.of(
            Dependencies.only(RULES, RULES, ARCHUNIT, ASM, JDK),
            "The rules use ArchUnit, ASM in the house rules, and the JDK",
            "a build that checks an adapter gets nothing else on its class path",
            "name a type by a string, as Packages does");

    /** All rules for the kit. */
    public static final List<ArchRule> ALL = List.of(THE_CONTRACT_KNOWS_NO_ADAPTER, THE_RULES_KNOW_ARCHUNIT_ALONE);

    private KitRules() {}
}
