package io.github.graphcalls.contract.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.graphcalls.contract.rules.JvmState;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Scenarios;
import io.github.graphcalls.lookup.CallQuery;

/** The JVM that an adapter shares with the program, and the caller's thread. */
public abstract class JvmRules extends RuleGroup {

    @Rule(94)
    void the_JVM_and_the_thread_are_left_as_they_were() {
        Thread caller = Thread.currentThread();
        ClassLoader loader = caller.getContextClassLoader();
        String name = caller.getName();
        int priority = caller.getPriority();
        Scenarios scenarios = new Scenarios(lookup);

        scenarios.findings(world.clock().instant());
        if (world.isOverHttp()) {
            scenarios.answers(world.graph(), world.elsewhere(), world.clock().instant());
        }

        assertThat(JvmState.changedSince(adapter.test()))
                .as("what has changed in the JVM since the adapter was loaded")
                .isEmpty();
        assertThat(caller.getContextClassLoader())
                .as("the class loader of the thread")
                .isSameAs(loader);
        assertThat(caller.getName()).as("the name of the thread").isEqualTo(name);
        assertThat(caller.getPriority()).as("the priority of the thread").isEqualTo(priority);
        assertThat(caller.isInterrupted()).as("the thread is interrupted").isFalse();
    }

    @Rule(96)
    void a_query_that_is_null_is_a_mistake_of_the_caller() {
        assertThatNullPointerException().isThrownBy(() -> lookup.find((CallQuery) null));
    }
}
