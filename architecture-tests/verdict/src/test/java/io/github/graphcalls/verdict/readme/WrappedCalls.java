package io.github.graphcalls.verdict.readme;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoOptional;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.CoalescingLookup;

class WrappedCalls extends AbstractModule {
    @ProvidesIntoOptional(ProvidesIntoOptional.Type.ACTUAL)
    @Singleton
    CallLookup calls(OpenCallLookup adapter) {
        return CoalescingLookup.of(adapter);
    }
}
