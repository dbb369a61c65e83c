package io.github.graphcalls.feign;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.graphcalls.rules.ClientRules;
import org.junit.jupiter.api.Test;

class LayeringTest {

    @Test
    void the_client_keeps_its_rules() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.graphcalls.feign");

        ClientRules.ALL.forEach(rule -> rule.check(classes));
    }
}
