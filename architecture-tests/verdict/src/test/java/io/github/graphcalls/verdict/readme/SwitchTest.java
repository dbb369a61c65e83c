package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.rules.ReadmeSnippets;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the snippet for JDK 21, on JDK 21 or later; on an older one the test is skipped. */
class SwitchTest {

    static boolean isForJdk21(String snippet) {
        return snippet.contains("switch (outcome)");
    }

    @Test
    void the_switch_of_jdk_21_handles_every_outcome(@TempDir Path folder) throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "patterns in a switch need JDK 21");

        LookupOutcome none = FakeCallLookup.of().find(CallId.of("unknown"));

        assertThat(advice(folder, snippet().replaceAll("(?m)^import .*\n", ""), none))
                .isEqualTo("it has ended");
    }

    @Test
    void the_first_readme_has_one_switch_for_jdk_21() throws IOException {
        assertThat(snippet()).contains("case Malformed");
    }

    private static String snippet() throws IOException {
        List<String> found = ReadmeSnippets.of(ReadmesTest.ROOT.resolve("README.md")).stream()
                .filter(SwitchTest::isForJdk21)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Object advice(Path folder, String code, LookupOutcome outcome) throws Exception {
        String source = "import io.github.graphcalls.lookup.outcome.*;\n"
                + "public class Advice { public static String of(LookupOutcome outcome) {" + code
                + "return advice; } }";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("--release", "21", "-cp", System.getProperty("java.class.path"), "-d", folder.toString());
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Advice.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };

        assertThat(compiler.getTask(messages, null, null, options, null, List.of(file))
                        .call())
                .as(messages.toString())
                .isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return loader.loadClass("Advice")
                    .getMethod("of", LookupOutcome.class)
                    .invoke(null, outcome);
        }
    }
}
