package io.github.graphcalls.examples.cli.completion;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The words that a shell completes for one command. */
record Words(CommandSpec command, Collection<String> commands) {

    private static final Map<String, Supplier<Stream<String>>> VALUES = Map.of(
            "--adapter", () -> CallLookupProvider.all().stream().map(CallLookupProvider::name),
            "--select", () -> Arrays.stream(CallProperty.values()).map(CallProperty::graphName),
            "--expand", () -> Arrays.stream(CallRelationship.values()).map(CallRelationship::graphName));

    String name() {
        return command.name();
    }

    String description() {
        return firstSentence(command.usageMessage().description());
    }

    List<OptionSpec> options() {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    static boolean hasValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    static boolean isFile(OptionSpec option) {
        return option.auxiliaryTypes()[0] == Path.class || option.paramLabel().equals("FILE");
    }

    /** Returns the values that an option may have, as far as they can be listed. */
    static String values(OptionSpec option) {
        Supplier<Stream<String>> known = VALUES.get(option.longestName());
        return known == null ? enumerated(option) : known.get().sorted().collect(Collectors.joining(" "));
    }

    /** Returns the arguments that a command may have, as far as they can be listed. */
    String arguments() {
        return name().equals("help")
                ? String.join(" ", commands)
                : command.positionalParameters().stream().map(Words::enumerated).collect(Collectors.joining(" "));
    }

    private static String enumerated(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes()[0];
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" "))
                : "";
    }

    static String description(OptionSpec option) {
        return firstSentence(option.description());
    }

    private static String firstSentence(String... description) {
        return description.length == 0
                ? ""
                : description[0]
                        .replaceAll("(?<=[.;:]) .*", "")
                        .replace("$$", "$")
                        .replaceAll("[\\[\\]:'\\\\]", "");
    }
}
