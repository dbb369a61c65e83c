package io.github.graphcalls.fake;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.graphcalls.rules.FakeRules;
import org.junit.jupiter.api.Test;

class LayeringTest {

    @Test
    void the_fake_keeps_its_rules() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.graphcalls.fake", "io.github.graphcalls.wire");

        FakeRules.ALL.forEach(rule -> rule.check(classes));
    }
}
