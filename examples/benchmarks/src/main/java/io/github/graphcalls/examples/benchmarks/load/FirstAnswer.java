package io.github.graphcalls.examples.benchmarks.load;

import io.github.graphcalls.examples.benchmarks.contestant.Contestant;
import io.github.graphcalls.examples.benchmarks.contestant.Contestant.CallFinder;

/** A small program: it asks one contestant once, prints the answer and what CPU it took since the JVM began, and ends. */
final class FirstAnswer {

    private FirstAnswer() {}

    public static void main(String[] arguments) throws Exception {
        Contestant contestant =
                (Contestant) Class.forName(arguments[0]).getConstructor().newInstance();
        try (CallFinder finder = contestant.open(arguments[1])) {
            String found = finder.find(arguments[2]);
            long cpu = ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .toNanos();
            System.out.println(found + " " + cpu);
        }
        System.exit(0);
    }
}
