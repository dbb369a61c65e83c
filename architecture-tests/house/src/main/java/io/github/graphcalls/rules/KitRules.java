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

/** What holds for the kit that judges adapters: the contract and these rules. */
public final class KitRules {

    /** The contract knows the core, test libraries and the JDK; no codec, and no adapter. */
    public static final ArchRule THE_CONTRACT_KNOWS_NO_ADAPTER = DescribedRule.of(
            Dependencies.only(CONTRACT, CONTRACT, CORE, ASSERTJ, JUNIT, JDK, JDK_HTTP_SERVER),
            "The contract knows the core, test libraries, the JDK and no adapter",
            "a judge that shares the codec or the code of whom it judges shares their mistakes",
            "write the document of a specimen by hand, and take the adapter from the test");

    /** The rules know ArchUnit and the JDK; of what they judge they know the names. */
    public static final ArchRule THE_RULES_KNOW_ARCHUNIT_ALONE = DescribedRule.of(
            Dependencies.only(RULES, RULES, ARCHUNIT, ASM, JDK),
            "The rules know ArchUnit, ASM in the house rules, and the JDK",
            "who checks an adapter with them gets nothing else on the class path",
            "name a type as a text, as Packages does");

    /** All rules for the kit. */
    public static final List<ArchRule> ALL = List.of(THE_CONTRACT_KNOWS_NO_ADAPTER, THE_RULES_KNOW_ARCHUNIT_ALONE);

    private KitRules() {}
}
