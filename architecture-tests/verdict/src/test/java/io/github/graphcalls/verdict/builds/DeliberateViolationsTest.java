package io.github.graphcalls.verdict.builds;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import io.github.graphcalls.rules.ClientRules;
import io.github.graphcalls.rules.CoreRules;
import io.github.graphcalls.rules.EmulatorRules;
import io.github.graphcalls.rules.FakeRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Adds a dependency and a class that break a rule to a copy of a module, whose own build then fails and reports the rule. */
@Tag("full")
class DeliberateViolationsTest {

    private static final String FEIGN_CORE = "io.github.openfeign:feign-core:${feign.version}";
    private static final String NOW = "java.time.Instant now = java.time.Instant.now();";

    /** A module, a dependency and a class that break a rule of the module, and the message of the build that fails. */
    enum Violation {
        A_DEPENDENCY_OF_THE_CORE("core", "call", FEIGN_CORE, "", "graph-calls-core depends on the JDK alone"),
        FEIGN_IN_THE_CORE("core", "call", FEIGN_CORE, "feign.Response answer;", "package feign is not visible"),
        THE_CLOCK_IN_THE_CORE("core", "call", "", NOW, CoreRules.TAKES_ITS_TIME_FROM_OUTSIDE),
        GUICE_IN_WIRE(
                "adapters-feign/wire",
                "wire",
                "com.google.inject:guice:${guice.version}",
                "com.google.inject.Injector injector;",
                "package com.google.inject is not visible"),
        THE_FAKE_IN_THE_CLIENT(
                "adapters-feign/client",
                "feign",
                "io.github.graphcalls:graph-calls-fake:${project.version}",
                "io.github.graphcalls.fake.FakeCallLookup fake;",
                ClientRules.KNOWS_ITS_OWN_LIBRARIES),
        THE_CLIENT_IN_THE_EMULATOR(
                "adapters-fake/emulator",
                "emulator",
                "io.github.graphcalls:graph-calls-feign:${project.version}",
                "io.github.graphcalls.feign.FeignCallLookup client;",
                EmulatorRules.KNOWS_ITS_OWN_LIBRARIES),
        THE_CLOCK_IN_THE_FAKE("adapters-fake/world", "fake", "", NOW, FakeRules.IS_A_FUNCTION_OF_WHAT_IT_IS_GIVEN);

        private final String module;
        private final String packageName;
        private final String dependency;
        private final String member;
        private final String message;

        Violation(String module, String packageName, String dependency, String member, ArchRule rule) {
            this(module, packageName, dependency, member, rule.getDescription());
        }

        Violation(String module, String packageName, String dependency, String member, String message) {
            this.module = module;
            this.packageName = packageName;
            this.dependency = dependency;
            this.member = member;
            this.message = message;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_violation_fails_the_build_of_its_module_with_a_message_that_has_the_rule(Violation violation)
            throws IOException {
        Workshop workshop = Workshop.open();
        Path module = workshop.sources().resolve(violation.module);
        Path pom = module.resolve("pom.xml");
        Path type = module.resolve("src/main/java/io/github/graphcalls/" + violation.packageName + "/Violation.java");
        String before = Files.readString(pom);
        Files.writeString(pom, before.replace("\n  <dependencies>", "\n  <dependencies>" + dependency(violation)));
        Files.writeString(
                type,
                "package io.github.graphcalls." + violation.packageName + ";\n\nfinal class Violation {\n    "
                        + violation.member + "\n}\n");
        try {
            Workshop.Result result = workshop.run(
                    module,
                    "mvn -q verify -Dtest=LayeringTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip"
                            + " -Dcheckstyle.skip -Dmaven.javadoc.skip");

            assertThat(result.output()).contains(violation.message);
            assertThat(result.status()).isNotZero();
        } finally {
            Files.writeString(pom, before);
            Files.delete(type);
        }
    }

    private static String dependency(Violation violation) {
        if (violation.dependency.isEmpty()) {
            return "";
        }
        String[] names = violation.dependency.split(":");
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
                .formatted((Object[]) names);
    }
}
