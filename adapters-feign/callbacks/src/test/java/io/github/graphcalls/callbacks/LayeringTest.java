package io.github.graphcalls.callbacks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.graphcalls.rules.CallbackRules;
import org.junit.jupiter.api.Test;

class LayeringTest {

    @Test
    void the_callbacks_keep_their_rules() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.graphcalls.callbacks");

        CallbackRules.ALL.forEach(rule -> rule.check(classes));
    }
}
