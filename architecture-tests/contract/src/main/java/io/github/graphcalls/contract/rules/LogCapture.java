package io.github.graphcalls.contract.rules;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Captures the log events of Logback and of Log4j 2, at all levels, by an appender at the root logger. The kit does not depend on
 * either: it reaches them by reflection, where the tests have them on the class path.
 */
final class LogCapture {

    private LogCapture() {}

    /** Begins to capture, and returns the step that ends it. */
    static Runnable start(Consumer<String> lines) {
        Runnable logback = attach(
                "ch.qos.logback.classic.Level",
                "ch.qos.logback.core.Appender",
                "detachAppender",
                "ch.qos.logback.classic.Logger",
                "setLevel",
                () -> Class.forName("org.slf4j.LoggerFactory")
                        .getMethod("getLogger", String.class)
                        .invoke(null, "ROOT"),
                event -> call(event, "ch.qos.logback.classic.spi.ILoggingEvent", "getFormattedMessage")
                        + stackTrace(event),
                lines);
        Runnable log4j = attach(
                "org.apache.logging.log4j.Level",
                "org.apache.logging.log4j.core.Appender",
                "removeAppender",
                "org.apache.logging.log4j.core.config.Configurator",
                "setRootLevel",
                () -> Class.forName("org.apache.logging.log4j.LogManager")
                        .getMethod("getRootLogger")
                        .invoke(null),
                event -> {
                    Object message = call(event, "org.apache.logging.log4j.core.LogEvent", "getMessage");
                    Object thrown = call(event, "org.apache.logging.log4j.core.LogEvent", "getThrown");
                    return call(message, "org.apache.logging.log4j.message.Message", "getFormattedMessage")
                            + (thrown == null ? "" : "\n" + printed((Throwable) thrown));
                },
                lines);
        return () -> {
            log4j.run();
            logback.run();
        };
    }

    /** The entries of SLF4J's diagnostic context of this thread. */
    static String context() {
        try {
            Object entries = Class.forName("org.slf4j.MDC")
                    .getMethod("getCopyOfContextMap")
                    .invoke(null);
            return entries == null ? "{}" : entries.toString();
        } catch (ReflectiveOperationException absent) {
            return "{}";
        }
    }

    private static Runnable attach(
            String levelType,
            String appenderType,
            String detach,
            String levelSetter,
            String setter,
            Step root,
            Reading reading,
            Consumer<String> lines) {
        try {
            Class<?> level = Class.forName(levelType);
            Class<?> type = Class.forName(appenderType);
            Object logger = root.run();
            Method setLevel = Class.forName(levelSetter).getMethod(setter, level);
            Object before = logger.getClass().getMethod("getLevel").invoke(logger);
            Object appender =
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, appender(reading, lines));
            logger.getClass().getMethod("addAppender", type).invoke(logger, appender);
            setLevel.invoke(logger, level.getField("ALL").get(null));
            return () -> {
                try {
                    setLevel.invoke(logger, before);
                    logger.getClass().getMethod(detach, type).invoke(logger, appender);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("the appender of the contract cannot be removed", e);
                }
            };
        } catch (ReflectiveOperationException | LinkageError absent) {
            return () -> {};
        }
    }

    private static InvocationHandler appender(Reading reading, Consumer<String> lines) {
        return (proxy, method, arguments) -> switch (method.getName()) {
            case "doAppend", "append" -> {
                lines.accept(reading.read(arguments[0]));
                yield null;
            }
            case "getName", "toString" -> "graph-calls-contract";
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default ->
                method.getReturnType() == boolean.class ? !method.getName().equals("isStopped") : null;
        };
    }

    private static String stackTrace(Object logbackEvent) throws ReflectiveOperationException {
        Object thrown = call(logbackEvent, "ch.qos.logback.classic.spi.ILoggingEvent", "getThrowableProxy");
        Optional<Method> accessor = thrown == null
                ? Optional.empty()
                : Arrays.stream(thrown.getClass().getMethods())
                        .filter(each -> each.getName().equals("getThrowable"))
                        .findFirst();
        return accessor.isEmpty()
                ? ""
                : "\n" + printed((Throwable) accessor.get().invoke(thrown));
    }

    private static Object call(Object target, String type, String method) throws ReflectiveOperationException {
        return Class.forName(type).getMethod(method).invoke(target);
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private interface Step {
        Object run() throws ReflectiveOperationException;
    }

    private interface Reading {
        String read(Object event) throws ReflectiveOperationException;
    }
}
