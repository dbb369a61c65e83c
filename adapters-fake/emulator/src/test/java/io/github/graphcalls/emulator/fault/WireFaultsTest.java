package io.github.graphcalls.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WireFaultsTest {

    private final WireFaults faults = new WireFaults();

    @Test
    void Faults_are_listed_while_the_last_of_them_strikes() {
        CompletableFuture<Void> striking = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20_000; i++) {
                faults.add(WireFault.of(WireEffect.GZIP).times(1));
                faults.strike("/v1.0/communications/calls/meeting");
            }
        });

        while (!striking.isDone()) {
            assertThat(faults.list()).hasSizeLessThan(2);
        }
        striking.join();

        assertThat(faults.list()).isEmpty();
    }
}
