package io.github.graphcalls.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The assertions work without the libraries that only the emulator and Guice's module need. */
class AssertionsAloneTest {

    private static final Pattern LEFT_OUT =
            Pattern.compile(".*(emulator[/\\\\]target|graph-calls-emulator|netty-|guice|guava).*");

    @Test
    void assertions_work_without_emulator_netty_and_guice() throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !LEFT_OUT.matcher(entry).matches())
                .map(AssertionsAloneTest::url)
                .toArray(URL[]::new);

        try (URLClassLoader alone = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            for (String absent : new String[] {
                "io.github.graphcalls.emulator.GraphEmulator", "com.google.inject.Injector", "io.netty.buffer.ByteBuf"
            }) {
                assertThatThrownBy(() -> alone.loadClass(absent)).isInstanceOf(ClassNotFoundException.class);
            }
            Class<?> test = alone.loadClass(UsesAllAssertions.class.getName());
            assertThat(test.getMethod("run").invoke(null)).isEqualTo("passed");
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
