package io.github.graphcalls.examples.cli;

import io.github.graphcalls.examples.cli.shell.Redaction;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Describes what is wrong with the arguments without repeating them. picocli's own messages repeat them, and any argument may be
 * a secret behind a misspelt option.
 */
final class UsageProblem {

    private static final Pattern OPTION_NAME = Pattern.compile("--[a-z]{1,16}(?:-[a-z]{1,16}){0,3}");

    private final ParameterException problem;
    private final CommandLine line;

    private UsageProblem(ParameterException problem) {
        this.problem = problem;
        line = problem.getCommandLine();
    }

    static String of(ParameterException problem) {
        return new UsageProblem(problem).text();
    }

    private String text() {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        String place = Optional.ofNullable(problem.getArgSpec())
                .map(UsageProblem::label)
                .orElse("");
        if (problem instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing.getMissing().stream().map(UsageProblem::label).collect(Collectors.joining(", "))
                    + ": the value is missing";
        }
        if (problem instanceof OverwrittenOptionException) {
            return place + ": expected once, found several times";
        }
        if (problem.getCause() instanceof TypeConversionException conversion) {
            return place + ": " + conversion.getMessage();
        }
        return place.isEmpty() ? expectedCommand() : place + ": expected one value";
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        return unmatched.getUnmatched().stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .map(option -> "unknown option " + optionName(option)
                        + Closest.suggestion(option.split("=", 2)[0], visibleOptions()))
                .orElseGet(() -> line.getSubcommands().isEmpty()
                        ? "expected fewer arguments, found "
                                + unmatched.getUnmatched().size() + " too many"
                        : unknownCommand(unmatched.getUnmatched().get(0)));
    }

    private String unknownCommand(String typed) {
        return "unknown command " + Redaction.quoted(typed)
                + Closest.suggestion(typed, line.getSubcommands().keySet().stream()) + "; " + expectedCommand();
    }

    private String expectedCommand() {
        return "expected a command: " + String.join(", ", line.getSubcommands().keySet());
    }

    /** Returns the option's name without the characters that may belong to a value. */
    private String optionName(String argument) {
        String name = argument.split("=", 2)[0];
        Optional<String> known = line.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(option -> option.startsWith("--") && name.startsWith(option))
                .max(Comparator.comparingInt(String::length));
        if (known.isPresent()) {
            return known.get() + "...";
        }
        if (OPTION_NAME.matcher(name).matches()) {
            return name;
        }
        return argument.startsWith("--") || argument.length() < 2 ? "-..." : argument.substring(0, 2);
    }

    private Stream<String> visibleOptions() {
        return line.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName);
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
