package io.github.graphcalls.contract.rules;

import java.lang.reflect.Method;

/** Logback and Log4j, where the tests have them: their root loggers log everything, so that the console shows it. */
final class LogCapture {
    private LogCapture() {}

    static void logEverything() {
        try {
            Class<?> level = Class.forName("ch.qos.logback.classic.Level");
            Object root = Class.forName("org.slf4j.LoggerFactory")
                    .getMethod("getLogger", String.class)
                    .invoke(null, "ROOT");
            Class.forName("ch.qos.logback.classic.Logger")
                    .getMethod("setLevel", level)
                    .invoke(root, level.getField("ALL").get(null));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException notThere) {
            // Not on the class path, or not what SLF4J writes to.
        }
        try {
            Class<?> level = Class.forName("org.apache.logging.log4j.Level");
            Method set = Class.forName("org.apache.logging.log4j.core.config.Configurator")
                    .getMethod("setRootLevel", level);
            set.invoke(null, level.getField("ALL").get(null));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException notThere) {
            // Not on the class path.
        }
    }
}
