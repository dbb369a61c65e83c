package io.github.graphcalls.rules.junit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.github.graphcalls.rules.AdapterRules;
import java.util.Arrays;
import java.util.List;

/**
 * The rules for an adapter as a bundle of {@code ArchTests}, for a class with {@code @AnalyzeClasses}. The adapter is in the
 * analyzed packages: their common parent, and the packages below.
 *
 * <p>{@code @ArchTest static final ArchTests RULES = ArchTests.in(AdapterArchTests.class);}
 *
 * <p>An adapter that uses a library of its own has a subclass, which {@code ArchTests.in} names in place of this class:
 *
 * <pre>{@code
 * static final class AcmeRules extends AdapterArchTests {
 *     protected AdapterRules rules(AdapterRules rules) {
 *         return rules.mayUse("okhttp3..");
 *     }
 * }
 * }</pre>
 *
 * <p>This needs {@code archunit-junit5} or {@code archunit-junit6}, which the rules themselves do not bring.
 */
public class AdapterArchTests {

    /** The rules without a library of the adapter's own. */
    protected AdapterArchTests() {}

    /**
     * Changes the rules for an adapter that uses libraries of its own.
     *
     * @param rules the rules for the analyzed packages
     * @return the rules to check, such as {@code rules.mayUse("okhttp3..")}
     */
    protected AdapterRules rules(AdapterRules rules) {
        return rules;
    }

    @ArchTest
    final void the_adapter_uses_allowed_packages_only(JavaClasses classes) {
        rule(0, classes);
    }

    @ArchTest
    final void public_signatures_contain_no_library(JavaClasses classes) {
        rule(1, classes);
    }

    @ArchTest
    final void the_package_contains_a_lookup(JavaClasses classes) {
        rule(2, classes);
    }

    @ArchTest
    final void the_class_files_of_the_adapter_can_be_read(JavaClasses classes) {
        rule(3, classes);
    }

    private void rule(int index, JavaClasses classes) {
        rules(AdapterRules.adapterIn(commonPackage(classes))).rules().get(index).check(classes);
    }

    private static String commonPackage(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .reduce(AdapterArchTests::common)
                .orElseThrow(() -> new AssertionError(
                        "There are no classes to check; remedy: name the package of the adapter in @AnalyzeClasses"));
    }

    private static String common(String one, String other) {
        List<String> parts = Arrays.asList(one.split("\\."));
        List<String> others = Arrays.asList(other.split("\\."));
        int shared = 0;
        while (shared < Math.min(parts.size(), others.size())
                && parts.get(shared).equals(others.get(shared))) {
            shared++;
        }
        return String.join(".", parts.subList(0, shared));
    }
}
