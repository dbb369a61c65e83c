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
 * Captures what the JVM prints on {@code System.out} and {@code System.err}, and what it logs through {@code java.util.logging},
 * Logback and Log4j 2 at all levels, {@code System.Logger} and SLF4J included where they end there.
 */
public final class CapturedOutput {

    /** Loggers of the JDK, which log every address when all levels are on. */
    private static final Pattern JDK = Pattern.compile("(jdk|sun|com\\.sun|java)\\.");

    private static volatile ByteArrayOutputStream printed;

    private CapturedOutput() {}

    /** Puts itself between the JVM and its streams, which go on to print. */
    public static void listen() {
        if (!(System.out instanceof Tee)) {
            System.setOut(new Tee(System.out));
        }
        if (!(System.err instanceof Tee)) {
            System.setErr(new Tee(System.err));
        }
    }

    /**
     * Runs a program and returns what the JVM prints meanwhile.
     *
     * @param program the program
     * @return what was printed
     */
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

    /**
     * Runs a program and returns what the JVM logs meanwhile.
     *
     * @param program the program
     * @return the lines, with the stack traces of logged exceptions
     */
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
        Runnable end = LogCapture.start(line -> lines.append(line).append('\n'));
        try {
            program.run();
        } finally {
            end.run();
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
