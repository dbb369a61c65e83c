package io.github.graphcalls.examples.cli.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.examples.cli.GraphCalls;
import io.github.graphcalls.examples.cli.Run;
import io.github.graphcalls.examples.cli.Run.Result;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.time.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern BLOCK =
            Pattern.compile("(```console\n\\$ graph-calls ([^\n]*)\n)(.*?)```", Pattern.DOTALL);

    private static final Map<Integer, String> COMMANDS = Map.of(
            0, "get a",
            2, "get a --format=xml",
            3, "get not-found",
            4, "get denied",
            5, "get throttled",
            6, "get malformed");

    @TempDir
    private Path folder;

    @Test
    void each_command_of_the_readme_has_its_output() throws Exception {
        Files.write(folder.resolve("ids.txt"), Tenant.IDS);
        Files.writeString(folder.resolve("call.json"), Run.document("peer-to-peer.json"));
        String readme = Files.readString(README);
        StringBuilder expected = new StringBuilder();
        Matcher block = BLOCK.matcher(readme);
        Set<String> shown = new TreeSet<>();
        while (block.find()) {
            shown.add(block.group(2).split(" ")[0]);
            block.appendReplacement(
                    expected, Matcher.quoteReplacement(block.group(1) + output(block.group(2)) + "```"));
        }
        block.appendTail(expected);

        Written.check(README, expected.toString());
        assertThat(shown).containsExactlyInAnyOrderElementsOf(commands());
    }

    private static Set<String> commands() {
        String usage = Run.inShell().command("help").out();
        return Pattern.compile("(?m)^  ([a-z]+) ")
                .matcher(usage.substring(usage.indexOf("Commands:")))
                .results()
                .map(command -> command.group(1))
                .collect(Collectors.toSet());
    }

    private String output(String line) throws Exception {
        String[] parts = line.split(" \\| head -");
        String[] arguments = Arrays.stream(parts[0].split(" "))
                .map(argument -> argument.replaceFirst("^(@?)([a-z]+\\.(?:txt|json))$", "$1" + folder + "/$2"))
                .toArray(String[]::new);
        VirtualTime time = Tenant.time();
        String output = arguments[0].equals("emulate") && parts.length == 1
                ? emulate(arguments)
                : Tenant.run(time).at(time, time).both(arguments);
        String text = output.replace(folder + "/", "")
                .replaceAll("Java [\\d.]+", "Java 17")
                .replace(", scripted, world", "")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:8080")
                .replaceAll("java -cp \\S+ " + GraphCalls.class.getName(), "java -jar graph-calls.jar");
        if (arguments[1 % arguments.length].startsWith("@") || parts[0].contains("-o json")) {
            // The results of several lookups come in any order.
            return text.lines().sorted(Comparator.reverseOrder()).collect(Collectors.joining("\n", "", "\n"));
        }
        return parts.length == 1
                ? text
                : text.lines().limit(Integer.parseInt(parts[1])).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Runs the emulator until it has printed its lines. */
    private static String emulate(String... arguments) throws Exception {
        CountDownLatch printed = new CountDownLatch(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                printed.countDown();
            }
        };
        String[] onFreePort = Arrays.copyOf(arguments, arguments.length + 2);
        onFreePort[arguments.length] = "--port";
        onFreePort[arguments.length + 1] = "0";
        CompletableFuture<Result> result = new CompletableFuture<>();
        Thread command = new Thread(() -> result.complete(Run.inShell().writingTo(out, out, onFreePort)));
        command.start();
        printed.await();
        command.interrupt();
        result.get();
        return out.toString(UTF_8);
    }

    @Test
    void each_exit_code_of_the_table_is_that_of_a_command() throws Exception {
        String table = Files.readString(README).split("## Exit codes")[1].split("\n## ")[0];
        Set<Integer> listed = Pattern.compile("(?m)^\\| (\\d+) \\|")
                .matcher(table)
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<Integer> declared = new TreeSet<>();
        for (var constant : ExitCode.class.getFields()) {
            declared.add(constant.getInt(null));
        }

        assertThat(listed).isEqualTo(declared);
        COMMANDS.forEach((code, command) -> assertThat(Run.scripted()
                        .at(Tenant.time(), Tenant.time())
                        .command(command.split(" "))
                        .exitCode())
                .as(command)
                .isEqualTo(code));
        VirtualTime time = Tenant.time();
        assertThat(Tenant.run(time)
                        .command("watch", Tenant.MISSED.value(), "--until=established")
                        .exitCode())
                .isEqualTo(7);
        Result interrupted = Tenant.run(time)
                .at(time, wait -> {
                    throw new InterruptedException();
                })
                .command("watch", Tenant.MEETING.value());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.exitCode()).isEqualTo(130);
    }
}
