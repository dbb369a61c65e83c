/** What behaves like Microsoft Graph: scripted worlds with faults and quirks, and a CallLookup over one. */
@SuppressWarnings("requires-automatic")
module io.github.graphcalls.fake {
    requires com.fasterxml.jackson.databind;
    requires transitive io.github.graphcalls.core;
    requires transitive io.github.graphcalls.wire;
    // For FakeModule alone.
    requires static com.google.guice;
    requires static org.jspecify;

    exports io.github.graphcalls.fake;
    exports io.github.graphcalls.fake.chance;
    exports io.github.graphcalls.fake.event;
    exports io.github.graphcalls.fake.fault;
    exports io.github.graphcalls.fake.generated;
    exports io.github.graphcalls.fake.journal;
    exports io.github.graphcalls.fake.json;
    exports io.github.graphcalls.fake.quirk;
    exports io.github.graphcalls.fake.replay;
    exports io.github.graphcalls.fake.script;
    exports io.github.graphcalls.fake.timeline;

    // The schema of scenarios is a resource of this package.
    opens io.github.graphcalls.fake.json;

    provides io.github.graphcalls.adapter.CallLookupProvider with
            io.github.graphcalls.fake.FakeProvider;
}
