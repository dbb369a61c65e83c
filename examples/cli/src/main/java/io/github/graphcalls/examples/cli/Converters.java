package io.github.graphcalls.examples.cli;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.examples.cli.bulk.IdArgument;
import io.github.graphcalls.examples.cli.completion.CompletionCommand;
import io.github.graphcalls.examples.cli.shell.OutputFormat;
import io.github.graphcalls.examples.cli.shell.Redaction;
import io.github.graphcalls.examples.cli.watch.Until;
import io.github.graphcalls.time.Durations;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Converts arguments to values of the domain; an error contains what was expected and what was found. */
final class Converters {

    private static final Duration YEAR = Duration.ofDays(365);

    private Converters() {}

    static CommandLine addTo(CommandLine line) {
        return line.registerConverter(CallId.class, Converters::callId)
                .registerConverter(IdArgument.class, Converters::ids)
                .registerConverter(CallProperty.class, name -> named(CallProperty.class, "property", name))
                .registerConverter(CallRelationship.class, name -> named(CallRelationship.class, "relationship", name))
                .registerConverter(Duration.class, Converters::duration)
                .registerConverter(InetAddress.class, Converters::address)
                .registerConverter(Path.class, Converters::path)
                .registerConverter(URI.class, Converters::url)
                .registerConverter(Boolean.TYPE, Converters::flag)
                .registerConverter(OutputFormat.class, text -> word(OutputFormat.class, text))
                .registerConverter(CompletionCommand.Kind.class, text -> word(CompletionCommand.Kind.class, text))
                .registerConverter(Until.class, text -> word(Until.class, text));
    }

    private static IdArgument ids(String text) {
        try {
            return IdArgument.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static CallId callId(String text) {
        return ids(text)
                .id()
                .orElseThrow(() -> new TypeConversionException(
                        "expected one id, found several in a file or the" + " standard input"));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String kind, String name) {
        return Evolvable.parse(type, name).known().orElseThrow(() -> {
            List<String> known = Arrays.stream(type.getEnumConstants())
                    .map(Evolvable::wordOf)
                    .toList();
            return new TypeConversionException("unknown " + kind + " " + Redaction.quoted(name)
                    + Closest.suggestion(name, known.stream()) + "; expected " + String.join(", ", known));
        });
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            boolean isHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            boolean isPort = url.getPort() != 0 && url.getPort() <= 65_535;
            if (isHttp && isPort && url.getHost() != null && url.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Reported below.
        }
        throw new TypeConversionException(
                "expected a URL such as http://127.0.0.1:3978/calls, with a port from 1 to 65535, without user and password, found "
                        + quotedUrl(text));
    }

    private static String quotedUrl(String text) {
        return "\"" + text.replaceFirst("[?#].*", "") + "\"";
    }

    private static InetAddress address(String text) {
        try {
            // Java reads an empty name as this machine.
            if (!text.isBlank()) {
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException e) {
            // Reported below.
        }
        throw new TypeConversionException("expected an address such as 0.0.0.0 or ::, found " + Redaction.quoted(text));
    }

    private static Path path(String text) {
        try {
            // Java reads an empty name as the current folder.
            if (!text.isEmpty()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // Reported below.
        }
        throw new TypeConversionException("expected a file name in characters of the locale, found \"" + text + "\"");
    }

    private static Boolean flag(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw new TypeConversionException("expected no value, found " + Redaction.quoted(text));
    }

    /** Reads a constant by its name in lower case. */
    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected " + String.join(" or ", words) + ", found "
                        + Redaction.quoted(text) + Closest.suggestion(text, words.stream())));
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Durations.parse(text);
            if (!duration.isNegative() && !duration.isZero() && duration.compareTo(YEAR) <= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            // Reported below.
        }
        throw new TypeConversionException(
                "expected a time such as 500ms, 10s or 2m, at most 365 days, found " + Redaction.quoted(text));
    }
}
