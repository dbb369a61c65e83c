package io.github.graphcalls;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.rules.CoreRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayeringTest {

    @Test
    void the_core_keeps_its_rules() {
        List<java.net.URL> production =
                List.of(CallLookup.class.getProtectionDomain().getCodeSource().getLocation());

        CoreRules.check(new ClassFileImporter().importUrls(production));
    }
}
