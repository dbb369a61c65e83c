package io.github.graphcalls.examples.cli.shell;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options, each within its range, before a command starts. */
public final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,9}(?:\\.[0-9]{1,9})?");

    private Numbers() {}

    /** How many lookups go into one request. */
    public static final class BatchSize implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return within(WHOLE, text, 1, 20).intValueExact();
        }
    }

    /** A TCP port, 0 for a free one. */
    public static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return within(WHOLE, text, 0, 65_535).intValueExact();
        }
    }

    /** The speed of a clock. */
    public static final class Speed implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            return within(DECIMAL, text, 0, 100_000);
        }
    }

    private static BigDecimal within(Pattern form, String text, int min, int max) {
        if (form.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            if (number.compareTo(BigDecimal.valueOf(min)) >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0) {
                return number;
            }
        }
        throw new TypeConversionException("expected " + (form == WHOLE ? "a whole number from " : "a number from ")
                + min + " to " + max + ", found " + Redaction.quoted(text));
    }
}
