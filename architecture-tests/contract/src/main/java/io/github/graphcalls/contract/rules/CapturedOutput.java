package io.github.graphcalls.contract.rules;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/**
 * What the JVM prints and logs while a program runs: {@code System.out} and {@code System.err}, where consoles of Logback and
 * Log4j write; {@code java.util.logging} at all levels, where {@code System.Logger} and SLF4J may end.
 */
public final class CapturedOutput {

    /** Loggers of the JDK, which log every address when all levels are on. */
    private static final Pattern JDK = Pattern.compile("(jdk|sun|com\\.sun|java)\\.");

    private static volatile ByteArrayOutputStream printed;

    private CapturedOutput() {}

    /** Puts itself between the JVM and its streams; what is printed goes on to where it went before. */
    public static void listen() {
        if (!(System.out instanceof Tee)) {
            System.setOut(new Tee(System.out));
        }
        if (!(System.err instanceof Tee)) {
            System.setErr(new Tee(System.err));
        }
        LogCapture.logEverything();
    }

    /** What is printed on the console while a program runs. */
    public static String printedBy(Runnable program) {
        listen();
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        printed = heard;
        try {
            program.run();
        } finally {
            printed = null;
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    /** What is logged through {@code java.util.logging} while a program runs, as it would be printed. */
    public static String loggedBy(Runnable program) {
        StringBuffer lines = new StringBuffer();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (!JDK.matcher(String.valueOf(line.getLoggerName())).lookingAt()) {
                    lines.append(new SimpleFormatter().format(line)).append('\n');
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(listener);
        root.setLevel(Level.ALL);
        try {
            program.run();
        } finally {
            root.setLevel(before);
            root.removeHandler(listener);
        }
        return lines.toString();
    }

    private static final class Tee extends PrintStream {
        Tee(PrintStream original) {
            super(new Copy(original), true);
        }
    }

    private static final class Copy extends OutputStream {
        private final PrintStream original;

        Copy(PrintStream original) {
            this.original = original;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            ByteArrayOutputStream listener = printed;
            if (listener != null) {
                listener.write(bytes, offset, length);
            }
            original.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            original.flush();
        }
    }
}
