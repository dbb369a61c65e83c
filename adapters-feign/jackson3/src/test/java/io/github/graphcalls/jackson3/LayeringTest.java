package io.github.graphcalls.jackson3;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.graphcalls.rules.Jackson3Rules;
import org.junit.jupiter.api.Test;

class LayeringTest {

    @Test
    void the_module_for_jackson_3_keeps_its_rules() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.graphcalls.jackson3");

        Jackson3Rules.ALL.forEach(rule -> rule.check(classes));
    }
}
