package io.github.graphcalls.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.calls.AcmeSpecimens;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadableClassFilesTest {

    @TempDir
    private Path root;

    private Path adapter;

    /** Ways in which a class file is damaged. */
    enum Damage {
        EMPTY,
        TRUNCATED,
        NEWER_JAVA,
        INVALID_CONSTANTS,
        TEXT;

        byte[] of(byte[] file) {
            byte[] copy = file.clone();
            switch (this) {
                case EMPTY -> copy = new byte[0];
                case TRUNCATED -> copy = Arrays.copyOf(file, file.length / 2);
                case NEWER_JAVA -> copy[7] = (byte) 200;
                case INVALID_CONSTANTS -> Arrays.fill(copy, 10, 40, (byte) 99);
                case TEXT ->
                    copy = "version https://git-lfs.github.com/spec/v1"
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            }
            return copy;
        }
    }

    @BeforeEach
    void copy_a_right_adapter() throws IOException {
        adapter = Files.createDirectories(root.resolve("com/acme/calls"));
        Files.write(adapter.resolve("AcmeSpecimens$AcmeCallLookup.class"), specimen("AcmeSpecimens$AcmeCallLookup"));
    }

    @Test
    void readable_class_files_and_those_that_an_import_option_leaves_out_pass() throws IOException {
        Files.write(adapter.resolve("AcmeSpecimens$AcmeModule.class"), specimen("AcmeSpecimens$AcmeModule"));
        ImportOption withoutModule = location -> !location.contains("AcmeModule");

        assertThatCode(() -> check(new ClassFileImporter().importPath(root))).doesNotThrowAnyException();
        assertThatCode(() -> check(
                        new ClassFileImporter().withImportOption(withoutModule).importPath(root)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void an_unreadable_class_file_fails_and_is_named(Damage damage) throws IOException {
        Path below = Files.createDirectories(adapter.resolve("below"));
        Files.write(below.resolve("Hidden.class"), damage.of(specimen("AcmeSpecimens$UsingFeign")));

        assertThatThrownBy(() -> check(new ClassFileImporter().importPath(root)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("com/acme/calls/below/Hidden.class", "compile it again");
    }

    @Test
    void two_files_with_the_same_class_pass() throws IOException {
        for (String folder : new String[] {"one", "two"}) {
            Path copy = Files.createDirectories(adapter.resolve(folder)).resolve("Copy.class");
            Files.write(copy, specimen("AcmeSpecimens$AcmeModule"));
        }
        ImportOption withoutCopies = location -> !location.contains("Copy");

        assertThatCode(() -> check(
                        new ClassFileImporter().withImportOption(withoutCopies).importPath(root)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_unreadable_class_file_of_another_package_passes() throws IOException {
        Files.write(Files.createDirectories(root.resolve("com/acme/other")).resolve("Other.class"), new byte[0]);

        assertThatCode(() -> check(new ClassFileImporter().importPath(root))).doesNotThrowAnyException();
    }

    @Test
    void an_unreadable_class_file_in_a_jar_fails_and_is_named() throws IOException {
        Files.write(adapter.resolve("Hidden.class"), new byte[] {1, 2, 3});
        Path jar = root.resolve("acme calls.jar");
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(bytes);
                Stream<Path> files = Files.list(adapter)) {
            for (Path file : files.toList()) {
                out.putNextEntry(new JarEntry("com/acme/calls/" + file.getFileName()));
                out.write(Files.readAllBytes(file));
            }
        }

        try (JarFile read = new JarFile(jar.toFile())) {
            assertThatThrownBy(() -> check(new ClassFileImporter().importJar(read)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("com/acme/calls/Hidden.class");
        }
    }

    private static void check(JavaClasses classes) {
        assertThat(classes).isNotEmpty();
        AdapterRules.adapterIn("com.acme.calls").check(classes);
    }

    private static byte[] specimen(String name) throws IOException {
        try (InputStream in = AcmeSpecimens.class.getResourceAsStream(name + ".class")) {
            return in.readAllBytes();
        }
    }
}
