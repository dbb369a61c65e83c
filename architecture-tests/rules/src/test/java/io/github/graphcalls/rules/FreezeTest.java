package io.github.graphcalls.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.calls.AcmeSpecimens.AcmeCallLookup;
import com.acme.calls.AcmeSpecimens.KnowingTheFake;
import com.acme.calls.AcmeSpecimens.ShowingFeign;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.freeze.FreezingArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team with an old adapter starts with the violations that it has, as the README describes. */
class FreezeTest {

    private static final JavaClasses OLD =
            new ClassFileImporter().importClasses(AcmeCallLookup.class, ShowingFeign.class);

    @TempDir
    private Path store;

    @BeforeEach
    void choose_a_store() {
        ArchConfiguration.get().setProperty("freeze.store.default.path", store.toString());
        ArchConfiguration.get().setProperty("freeze.store.default.allowStoreCreation", "true");
    }

    @AfterEach
    void forget_the_store() {
        ArchConfiguration.get().reset();
    }

    @Test
    void violations_of_the_first_run_are_stored_and_the_next_run_passes() throws IOException {
        assertThatThrownBy(() -> AdapterRules.adapterIn("com.acme.calls").check(OLD))
                .isInstanceOf(AssertionError.class);

        frozen(OLD);

        assertThatCode(() -> frozen(OLD)).doesNotThrowAnyException();
        assertThat(stored()).contains("feign.Response");
    }

    @Test
    void a_new_violation_fails_and_is_the_only_one_shown() {
        frozen(OLD);

        assertThatThrownBy(() -> frozen(new ClassFileImporter()
                        .importClasses(AcmeCallLookup.class, ShowingFeign.class, KnowingTheFake.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowingTheFake.world")
                .hasMessageNotContaining("feign.Response");
    }

    @Test
    void a_violation_that_was_corrected_leaves_the_store_and_fails_when_it_comes_back() throws IOException {
        frozen(OLD);
        frozen(new ClassFileImporter().importClasses(AcmeCallLookup.class));

        assertThat(stored()).doesNotContain("feign.Response");
        assertThatThrownBy(() -> frozen(OLD)).isInstanceOf(AssertionError.class).hasMessageContaining("feign.Response");
    }

    @Test
    void a_package_without_a_lookup_fails_though_it_is_frozen() {
        assertThatThrownBy(() ->
                        frozen(new ClassFileImporter().importClasses(com.acme.calls.AcmeSpecimens.AcmeModule.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The package com.acme.calls contains a CallLookup");
    }

    private static void frozen(JavaClasses classes) {
        for (ArchRule rule : AdapterRules.adapterIn("com.acme.calls").rules()) {
            FreezingArchRule.freeze(rule).check(classes);
        }
    }

    private String stored() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
