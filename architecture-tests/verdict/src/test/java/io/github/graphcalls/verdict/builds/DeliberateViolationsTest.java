package io.github.graphcalls.verdict.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must not be in a module is put into a copy of it, whose own build then fails and tells what to do. */
@Tag("full")
class DeliberateViolationsTest {

    /** A dependency and a class that break a rule of a module, and what its build is to tell. */
    enum Violation {
        FEIGN_IN_CORE(
                "core",
                "call",
                "io.github.openfeign:feign-core",
                "feign.Response answer;",
                "graph-calls-core depends on the JDK alone: put what needs another library into an adapter module"),
        GUICE_IN_WIRE(
                "adapters-feign/wire",
                "wire",
                "com.google.inject:guice",
                "com.google.inject.Injector injector;",
                "to mend it, move what asks or serves into the client or the emulator"),
        THE_FAKE_IN_THE_CLIENT(
                "adapters-feign/client",
                "feign",
                "io.github.graphcalls:graph-calls-fake",
                "io.github.graphcalls.fake.FakeCallLookup fake;",
                "to mend it, let a composition root bring the two together"),
        THE_CLIENT_IN_THE_EMULATOR(
                "adapters-fake/emulator",
                "emulator",
                "io.github.graphcalls:graph-calls-feign",
                "io.github.graphcalls.feign.FeignCallLookup client;",
                "to mend it, take a CallLookup, or put the class where client and emulator meet"),
        THE_CLOCK_IN_THE_FAKE(
                "adapters-fake/world",
                "fake",
                "",
                "java.time.Instant now = java.time.Instant.now();",
                "to mend it, take an InstantSource, a seed or a Sleeper from whoever builds it");

        private final String module;
        private final String packageName;
        private final String dependency;
        private final String member;
        private final String remedy;

        Violation(String module, String packageName, String dependency, String member, String remedy) {
            this.module = module;
            this.packageName = packageName;
            this.dependency = dependency;
            this.member = member;
            this.remedy = remedy;
        }
    }

    @ParameterizedTest
    @EnumSource
    void A_violation_fails_the_build_of_its_module_and_tells_what_to_do(Violation violation) throws IOException {
        Workshop workshop = Workshop.open();
        Path module = workshop.sources().resolve(violation.module);
        Path pom = module.resolve("pom.xml");
        Path type = module.resolve("src/main/java/io/github/graphcalls/" + violation.packageName + "/Violation.java");
        String before = Files.readString(pom);
        Files.writeString(pom, before.replaceFirst("<dependencies>", "<dependencies>" + dependency(violation)));
        Files.writeString(
                type,
                "package io.github.graphcalls." + violation.packageName + ";\n\nfinal class Violation {\n    "
                        + violation.member + "\n}\n");
        try {
            Workshop.Ended ended = workshop.run(
                    module,
                    "mvn -q test -Dspotless.check.skip -Dtest=LayeringTest -Dsurefire.failIfNoSpecifiedTests=false");

            assertThat(ended.told()).contains(violation.remedy);
            assertThat(ended.status()).isNotZero();
        } finally {
            Files.writeString(pom, before);
            Files.delete(type);
        }
    }

    private static String dependency(Violation violation) {
        if (violation.dependency.isEmpty()) {
            return "";
        }
        String[] parts = violation.dependency.split(":");
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId></dependency>";
    }
}
