package io.github.graphcalls.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** Rules about one subject. Each has a world and an adapter of its own, and a thread that can be given up. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class RuleGroup {

    /** Every secret of the specimens and of the world has this in it. */
    static final String NOT_TO_BE_PRINTED = "not-to-be-printed";

    static final String TOKEN = "token-" + NOT_TO_BE_PRINTED;

    ContractWorld world;
    CallLookup lookup;
    CallLookupContract contract;
    private volatile boolean closed;

    @BeforeEach
    void openTheAdapter(TestInfo test, CallLookupContract itsContract) {
        contract = itsContract;
        test.getTestMethod().map(method -> method.getAnnotation(Rule.class)).ifPresent(this::assumeCapable);
        openIn(new ContractWorld(Secret.of(TOKEN)));
    }

    private void openIn(ContractWorld other) {
        world = other;
        lookup = requireNonNull(contract.lookupIn(world), "lookupIn gave null: return the adapter under test");
    }

    /** Closes the adapter and its world, for a rule about how one is opened in another. */
    void reopenIn(ContractWorld other) throws Exception {
        closeTheAdapter();
        lookup = null;
        openIn(other);
    }

    @AfterEach
    void closeTheAdapter() throws Exception {
        try {
            if (lookup instanceof AutoCloseable open && !closed) {
                open.close();
            }
        } finally {
            if (world != null) {
                world.close();
            }
        }
    }

    /** Closes the adapter, for a rule about what is so afterwards. */
    void close() {
        assertThat(lookup).as("an adapter that declares CLOSE").isInstanceOf(OpenCallLookup.class);
        closed = true;
        ((OpenCallLookup) lookup).close();
    }

    private void assumeCapable(Rule rule) {
        Arrays.stream(rule.needs())
                .forEach(each -> assumeTrue(
                        contract.capabilities().contains(each),
                        () -> "R" + rule.value() + " was not checked: the adapter does not declare " + each));
    }
}
