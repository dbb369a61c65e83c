package io.github.graphcalls.contract.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.JvmState;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Scenarios;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.specimen.Specimens;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import java.util.stream.Stream;

/** The global state of the JVM, and the caller's thread. */
@Source("Javadoc of CallLookup")
public abstract class JvmRules extends RuleGroup {

    /** For the contract. */
    protected JvmRules() {}

    @Rule(94)
    void global_state_of_the_jvm_and_the_thread_is_unchanged() {
        Thread caller = Thread.currentThread();
        ClassLoader loader = caller.getContextClassLoader();
        String name = caller.getName();
        int priority = caller.getPriority();
        Object handler = caller.getUncaughtExceptionHandler();
        Scenarios scenarios = new Scenarios(lookup);

        scenarios.findings(world.clock().instant());
        if (world.isOverHttp()) {
            scenarios.answers(world.graph(), world.elsewhere(), world.clock());
        }

        assertThat(JvmState.changedSince(adapter.test()))
                .as("changes of the JVM since the adapter was loaded")
                .isEmpty();
        assertThat(caller.getContextClassLoader())
                .as("the class loader of the thread")
                .isSameAs(loader);
        assertThat(caller.getName()).as("the name of the thread").isEqualTo(name);
        assertThat(caller.getPriority()).as("the priority of the thread").isEqualTo(priority);
        assertThat((Object) caller.getUncaughtExceptionHandler())
                .as("the handler of uncaught exceptions of the thread")
                .isSameAs(handler);
        assertThat(caller.isInterrupted()).as("the thread is interrupted").isFalse();
    }

    @Rule(96)
    void a_null_query_throws_a_null_pointer_exception() {
        assertThatNullPointerException().isThrownBy(() -> lookup.find((CallQuery) null));
        if (adapter.can(Capability.BULK)) {
            assertThatNullPointerException().as("within findAll").isThrownBy(() -> {
                try (Stream<LookupResult> results = lookup.findAll(Stream.of(Specimens.PEER_TO_PEER.query(), null))) {
                    results.forEach(result -> {});
                }
            });
        }
    }
}
