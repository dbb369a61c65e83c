package io.github.graphcalls.examples.benchmarks.load;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.examples.benchmarks.decode.Samples;
import io.github.graphcalls.fake.FakeCallLookup;

/** The emulator over a fake that holds the peer-to-peer call under every id that is asked for. Prints its base URL. */
final class EmulatorServer {

    private EmulatorServer() {}

    public static void main(String[] scheme) throws InterruptedException {
        GraphEmulator emulator = GraphEmulator.start(FakeCallLookup.of(
                Ids.ALL.stream().map(id -> Samples.call("peer-to-peer", id)).toList()));
        System.out.println(emulator.baseUrl());
        Thread.currentThread().join();
    }
}
