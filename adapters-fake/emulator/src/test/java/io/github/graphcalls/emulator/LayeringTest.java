package io.github.graphcalls.emulator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.graphcalls.rules.EmulatorRules;
import org.junit.jupiter.api.Test;

class LayeringTest {

    @Test
    void the_emulator_keeps_its_rules() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.graphcalls.emulator");

        EmulatorRules.ALL.forEach(rule -> rule.check(classes));
    }
}
