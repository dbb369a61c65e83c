package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.RuleViolations.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.Top;
import io.github.graphcalls.emulator.TopKnowingTheServer;
import io.github.graphcalls.emulator.specimen.EmulatorSpecimens.KnowingTheClient;
import io.github.graphcalls.emulator.specimen.EmulatorSpecimens.Server;
import io.github.graphcalls.emulator.specimen.EmulatorSpecimens.ShowingNetty;
import org.junit.jupiter.api.Test;

class EmulatorRulesTest {

    @Test
    void the_emulator_uses_its_own_libraries_and_no_other_adapter() {
        assertThat(violations(EmulatorRules.KNOWS_ITS_OWN_LIBRARIES, Server.class))
                .isEmpty();

        assertThat(violations(EmulatorRules.KNOWS_ITS_OWN_LIBRARIES, KnowingTheClient.class))
                .containsExactly("Field <KnowingTheClient.lookup> has type <Lookup>");
    }

    @Test
    void the_top_package_of_the_emulator_does_not_use_netty() {
        assertThat(violations(EmulatorRules.KEEPS_THE_SERVER_BELOW, Top.class)).isEmpty();

        assertThat(violations(EmulatorRules.KEEPS_THE_SERVER_BELOW, TopKnowingTheServer.class))
                .containsExactly(
                        "Field <io.github.graphcalls.emulator.TopKnowingTheServer.channel> has type <io.netty.channel.Channel>");
    }

    @Test
    void public_signatures_have_no_library() {
        assertThat(violations(EmulatorRules.SHOWS_NO_LIBRARY, Server.class)).isEmpty();

        assertThat(violations(EmulatorRules.SHOWS_NO_LIBRARY, ShowingNetty.class))
                .containsExactly(
                        "Method <ShowingNetty.serve([Lio.netty.channel.Channel;)> shows io.netty.channel.Channel");
    }
}
