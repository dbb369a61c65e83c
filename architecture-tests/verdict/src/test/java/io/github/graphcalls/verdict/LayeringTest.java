package io.github.graphcalls.verdict;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import io.github.graphcalls.rules.GraphCallsRules;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks all rules for all production classes of the library. A missing module fails its rules. */
class LayeringTest {

    private static final Pattern MODULE = Pattern.compile(
            ".*/(core|wire|client|callbacks|jackson3|emulator|world|testkit|rules|house|contract)/target/classes/.*"
                    + "|.*/graph-calls-(core|wire|feign|callbacks|jackson3|emulator|fake|testkit|architecture-rules|house-rules|contract)-[^/]*\\.jar!/.*");

    /** The emulator's jar contains Netty in the package io.github.graphcalls.netty, which has no rules. */
    @Test
    void every_class_of_the_library_keeps_the_rules() {
        ImportOption production =
                (Location location) -> location.matches(MODULE) && !location.contains("/io/github/graphcalls/netty/");
        JavaClasses classes =
                new ClassFileImporter().withImportOption(production).importPackages("io.github.graphcalls");

        GraphCallsRules.check(classes);
    }
}
