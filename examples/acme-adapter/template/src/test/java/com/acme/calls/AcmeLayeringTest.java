package com.acme.calls;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.graphcalls.rules.AdapterRules;
import org.junit.jupiter.api.Test;

/** Acme's packages depend only on what an adapter may depend on, and expose no library. */
class AcmeLayeringTest {

    @Test
    void acme_keeps_to_itself() {
        AdapterRules.adapterIn("com.acme.calls")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("com.acme.calls"));
    }
}
