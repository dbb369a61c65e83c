package io.github.graphcalls.feign;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.graphcalls.rules.ClientRules;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LayeringTest {

    private static final String TOP = "io.github.graphcalls.feign";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(TOP);

    @Test
    void the_client_keeps_its_rules() {
        ClientRules.ALL.forEach(rule -> rule.check(classes));
    }

    @Test
    void packages_know_only_those_below() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("top")
                .definedBy(TOP)
                .layer("request")
                .definedBy(TOP + ".request")
                .layer("settings")
                .definedBy(TOP + ".settings")
                .layer("sign-in")
                .definedBy(TOP + ".signin..")
                .layer("transport")
                .definedBy(TOP + ".transport..")
                .whereLayer("top")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("request")
                .mayOnlyBeAccessedByLayers("top")
                .whereLayer("settings")
                .mayOnlyBeAccessedByLayers("top", "request")
                .whereLayer("sign-in")
                .mayOnlyBeAccessedByLayers("top", "request", "settings")
                .check(classes);
    }

    @Test
    void the_sources_of_the_client_spell_no_name_of_graph() throws IOException {
        assertThat(ClientRules.namesOfGraphIn(Path.of("src", "main", "java"))).isEmpty();
    }
}
