package io.github.graphcalls.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.acme.calls.AcmeSpecimens;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.github.graphcalls.rules.junit.AdapterArchTests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class AdapterArchTestsTest {

    @Test
    void an_adapter_without_violations_passes_each_rule_of_the_bundle() {
        assertThat(run(Obeying.class).succeeded().count()).isEqualTo(4);
    }

    @Test
    void an_adapter_with_a_library_in_a_signature_fails_the_two_rules_about_it() {
        assertThat(failed(Breaking.class))
                .containsExactly("public_signatures_contain_no_library", "the_adapter_uses_allowed_packages_only");
    }

    @Test
    void an_adapter_that_uses_a_library_passes_when_a_subclass_of_the_bundle_allows_it() {
        assertThat(failed(UsingFeign.class)).containsExactly("the_adapter_uses_allowed_packages_only");
        assertThat(run(UsingFeignAllowed.class).succeeded().count()).isEqualTo(4);
    }

    @Test
    void a_misspelt_package_fails() {
        assertThat(run(Misspelt.class).failed().count()).isEqualTo(4);
    }

    private static List<String> failed(Class<?> test) {
        return run(test).failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replaceFirst(".* > ", ""))
                .sorted()
                .toList();
    }

    private static Events run(Class<?> test) {
        return EngineTestKit.engine("archunit")
                .selectors(selectClass(test))
                .execute()
                .testEvents();
    }

    /** Leaves all but the specimens that obey aside. */
    static final class Obedient implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("AcmeCallLookup.class") || location.contains("AcmeModule.class");
        }
    }

    /** Leaves all but a specimen that breaks rules aside. */
    static final class Disobedient implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("ShowingFeign.class");
        }
    }

    /** Leaves all but a specimen that uses Feign aside. */
    static final class WithFeign implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("UsingFeign.class");
        }
    }

    static final class AllowingFeign extends AdapterArchTests {
        @Override
        protected AdapterRules rules(AdapterRules rules) {
            return rules.mayUse("feign..");
        }
    }

    @AnalyzeClasses(packagesOf = AcmeSpecimens.class, importOptions = WithFeign.class)
    static final class UsingFeign {
        @ArchTest
        static final ArchTests RULES = ArchTests.in(AdapterArchTests.class);
    }

    @AnalyzeClasses(packagesOf = AcmeSpecimens.class, importOptions = WithFeign.class)
    static final class UsingFeignAllowed {
        @ArchTest
        static final ArchTests RULES = ArchTests.in(AllowingFeign.class);
    }

    @AnalyzeClasses(packagesOf = AcmeSpecimens.class, importOptions = Obedient.class)
    static final class Obeying {
        @ArchTest
        static final ArchTests RULES = ArchTests.in(AdapterArchTests.class);
    }

    @AnalyzeClasses(packagesOf = AcmeSpecimens.class, importOptions = Disobedient.class)
    static final class Breaking {
        @ArchTest
        static final ArchTests RULES = ArchTests.in(AdapterArchTests.class);
    }

    @AnalyzeClasses(packages = "com.acme.cals")
    static final class Misspelt {
        @ArchTest
        static final ArchTests RULES = ArchTests.in(AdapterArchTests.class);
    }
}
