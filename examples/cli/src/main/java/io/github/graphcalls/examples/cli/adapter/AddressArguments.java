package io.github.graphcalls.examples.cli.adapter;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks URLs and hosts before a command starts, whichever adapter reads them. An error shows neither query nor password. */
final class AddressArguments {

    private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s/?#]+[^\\s]*");
    private static final Pattern HOST = Pattern.compile(
            "(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?\\.?|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*");

    private AddressArguments() {}

    /** The base URL of Graph. */
    static final class BaseUrl implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return matching(URL, text, "a URL such as https://graph.microsoft.com/v1.0");
        }
    }

    /** A host, with or without its port. */
    static final class Host implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return matching(HOST, text, "a host such as graph.contoso.com or 10.0.0.7:8443");
        }
    }

    private static String matching(Pattern form, String text, String expected) {
        if (form.matcher(text).matches()) {
            return text;
        }
        throw new TypeConversionException("expected " + expected + ", found \""
                + text.replaceFirst("[?#].*", "").replaceFirst(".*@", "") + "\"");
    }
}
