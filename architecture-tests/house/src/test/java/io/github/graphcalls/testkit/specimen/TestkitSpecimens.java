package io.github.graphcalls.testkit.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.emulator.specimen.EmulatorSpecimens.Server;
import io.github.graphcalls.fake.specimen.FakeSpecimens.World;
import io.github.graphcalls.feign.specimen.ClientSpecimens;
import org.assertj.core.api.Condition;

/** Parts of the testkit, right and wrong. */
public final class TestkitSpecimens {
    private TestkitSpecimens() {}

    public static final class Kit {
        private JsonNode script;

        public Condition<World> worldOf(Server server) {
            return script == null ? null : new Condition<>();
        }
    }

    public static final class KnowingTheClient {
        private ClientSpecimens.Lookup lookup;
    }

    public static final class ShowingJackson {
        public void read(JsonNode script) {}
    }
}
