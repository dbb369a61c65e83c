package io.github.graphcalls.testkit;

import static io.github.graphcalls.testkit.GraphCallsAssertions.assertThat;

import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;

/** Asserts a call, an outcome and a journal, for {@link AssertionsAloneTest}. */
public final class UsesAllAssertions {
    private UsesAllAssertions() {}

    public static String run() {
        FakeCallLookup calls = FakeCallLookup.of(SampleCalls.all());
        assertThat(calls.find(CallQuery.of(SampleCalls.GROUP.id()))).hasCall().isGroupCall();
        assertThat(SampleCalls.GROUP).isGroupCall();
        assertThat(World.builder(Script.of()).build().journal()).hasLookups(0);
        return "passed";
    }
}
